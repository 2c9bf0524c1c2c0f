# Puts the folder of this file, which has taskscope.cmd, on the user's Path, or takes it off again:
# path.ps1 add|remove. The rest of Path stays as it is written, variables in it included.
param([ValidateSet('add', 'remove')][string]$what)
$ErrorActionPreference = 'Stop'
$key = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey('Environment', $true)
$path = $key.GetValue('Path', '', [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
$folders = @($path -split ';' | Where-Object { $_ -and $_ -ne $PSScriptRoot })
if ($what -eq 'add') { $folders += $PSScriptRoot }
$key.SetValue('Path', ($folders -join ';'), [Microsoft.Win32.RegistryValueKind]::ExpandString)
$key.Close()
# Removing a variable that is not there tells the programs that run to read theirs again.
[Environment]::SetEnvironmentVariable('TASKSCOPE_INSTALLED', $null, 'User')
