# Sourced by every script: where the checkout is, and a Node new enough on the path.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

# Debian 12's own Node is older than our tools allow; scripts/setup then puts a newer one here.
node_folder=$root/build/deps/node
[ -x "$node_folder/bin/node" ] && export PATH=$node_folder/bin:$PATH

# All cores, unless JOBS says otherwise (JOBS=1 on a shared machine).
jobs=${JOBS:-$(nproc)}

say() { printf '\n== %s\n' "$*"; }
