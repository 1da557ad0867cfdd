@echo off
rem Starts OSC Package Studio from its sources: the window, or with arguments the command line.
rem Builds what is newer than the last build first, quietly.
setlocal EnableExtensions
set "ROOT=%~dp0"
set "ARGUMENTS=%ROOT%jlink\target\run.args"
set "STAMP=%ROOT%target\run\stamp"

set "JDK="
for /d %%d in ("%JAVA25_HOME%" "%JAVA_HOME%" "%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :look "%%~d"
if not defined JDK (
  echo No JDK 25 was found. Install one, for instance Temurin 25, or set JAVA25_HOME to its folder. 1>&2
  exit /b 3
)

if not exist "%STAMP%" goto build
powershell -NoProfile -Command "$stamp = (Get-Item '%STAMP%').LastWriteTime; $new = Get-ChildItem -Recurse -Path '%ROOT%pom.xml','%ROOT%*\pom.xml','%ROOT%*\src\main','%ROOT%jlink\src','%ROOT%core\helm-child\src' | Where-Object { $_.LastWriteTime -gt $stamp } | Select-Object -First 1; if ($new) { exit 1 }"
if not errorlevel 1 goto run

:build
where /q mvn
if errorlevel 1 (
  echo Maven was not found. Install Maven 3.8 or newer. 1>&2
  exit /b 3
)
if not exist "%ROOT%target\run" mkdir "%ROOT%target\run"
echo Building OSC Package Studio ... 1>&2
type nul > "%STAMP%.next"
pushd "%ROOT%"
setlocal
set "JAVA_HOME=%JDK%"
call mvn --batch-mode -q -o -Dfast -DskipTests -pl jlink -am package > "%ROOT%target\run\build.log" 2>&1
if errorlevel 1 call mvn --batch-mode -q -Dfast -DskipTests -pl jlink -am package > "%ROOT%target\run\build.log" 2>&1
if errorlevel 1 (
  echo The build failed; all of it is in %ROOT%target\run\build.log 1>&2
  exit /b 3
)
endlocal
popd
move /y "%STAMP%.next" "%STAMP%" > nul

:run
set "HEAP=command"
if "%~1"=="" set "HEAP=window"
"%JDK%\bin\java" "@%ROOT%jlink\target\%HEAP%.args" "@%ARGUMENTS%" %*
exit /b %ERRORLEVEL%

:look
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%n in ("%%v") do if %%n GEQ 25 set "JDK=%~1"
exit /b 0
