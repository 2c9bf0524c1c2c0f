#!/bin/sh
# Runs a command with the folder ROOT as the whole file system: unshare --mount sh inside.sh ROOT COMMAND…
# Not in a chroot, where no user namespace may be made, and so no sandbox of Chromium's.
set -e
root=$1
shift
mount --make-rprivate /
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount --rbind /proc "$root/proc"
if [ -d /tmp/.X11-unix ]; then
  mkdir -p "$root/tmp/.X11-unix"
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cd "$root"
pivot_root . mnt
umount -l /mnt
exec "$@"
