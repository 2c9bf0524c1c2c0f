#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/../../opt/Taskscope/resources/bin/taskscope" "$@"
