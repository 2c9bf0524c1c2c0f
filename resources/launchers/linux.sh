#!/bin/sh
# The `taskscope` command: the installed program without its window. No page is loaded, so nothing needs
# Chromium's sandbox, a screen or a graphics card; Chromium reads no argument beyond the `--`.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../../taskscope-app" --command-line --no-sandbox --ozone-platform=headless --disable-gpu --log-level=3 -- "$@"
