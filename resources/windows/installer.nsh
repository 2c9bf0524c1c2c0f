; The `taskscope` command on the user's Path, and off it again.
!macro customInstall
  nsExec::Exec 'powershell.exe -NoProfile -ExecutionPolicy Bypass -File "$INSTDIR\resources\bin\path.ps1" add'
  Pop $0
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    nsExec::Exec 'powershell.exe -NoProfile -ExecutionPolicy Bypass -File "$INSTDIR\resources\bin\path.ps1" remove'
    Pop $0
  ${endIf}
!macroend
