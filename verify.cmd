@echo off
rem Builds with all gates and runs the tests that can run on Windows; see CONTRIBUTING.md.
setlocal
cd /d "%~dp0"
if "%1"=="format" (
  call mvn --batch-mode -q -N validate -Dformat.mode=write
  exit /b %ERRORLEVEL%
)
if "%1"=="--all" (
  echo The lanes docker, registry, helm, xvfb and image are run on Linux only, and --all wants every one. 1>&2
  exit /b 1
)
set CORPUS=-Dlane.corpus.skip=false
if not defined OSC_CORPUS if exist "%~dp0..\shared\corpus" set OSC_CORPUS=%~dp0..\shared\corpus
if not defined OSC_CORPUS set CORPUS=
call mvn --batch-mode --no-transfer-progress %CORPUS% verify
if errorlevel 1 exit /b 1
echo.
echo LANE           STATE
echo core           run
echo window         run
if defined CORPUS (echo corpus         run) else (echo corpus         not here: set OSC_CORPUS)
echo docker         not here: Linux only
echo registry       not here: Linux only
echo helm           not here: Linux only
echo xvfb           not here: Linux only
echo image          not here: Linux only
