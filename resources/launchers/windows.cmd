@echo off
rem The `taskscope` command: the installed program without its window.
"%~dp0..\..\Taskscope.exe" --command-line --disable-gpu --log-level=3 -- %*
exit /b %ERRORLEVEL%
