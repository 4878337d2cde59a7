#!/bin/sh
# Builds the consumer and runs it: consumer.sh WAY SOURCE_DIR PREFIX LIBDIR WORK_DIR COMPILER
# WAY: package-shared, package-static, subdirectory, pkg-config-shared or pkg-config-static
set -eu
way=$1 source=$2 prefix=$3 libdir=$4 work=$5 compiler=$6
consumer=$source/tests/api/consumer
rm -rf "$work"
mkdir -p "$work"

with_cmake() {
	cmake -S "$consumer/$1" -B "$work" -DCMAKE_C_COMPILER="$compiler" "$2" "$3" >"$work.log" 2>&1 &&
		cmake --build "$work" >>"$work.log" 2>&1 || { cat "$work.log" >&2; exit 1; }
}

with_pkg_config() {
	PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
	export PKG_CONFIG_PATH
	# shellcheck disable=SC2046
	"$compiler" "$consumer/consumer.c" $(pkg-config --cflags rapporteur) -o "$work/consumer" "$@"
}

case $way in
package-shared) with_cmake package -DCMAKE_PREFIX_PATH="$prefix" -DBUILD_SHARED_LIBS=ON ;;
package-static) with_cmake package -DCMAKE_PREFIX_PATH="$prefix" -DBUILD_SHARED_LIBS=OFF ;;
subdirectory) with_cmake subdirectory -DRAPPORTEUR_SOURCE_DIR="$source" -DCMAKE_BUILD_TYPE=Debug ;;
pkg-config-shared)
	# shellcheck disable=SC2046
	with_pkg_config $(PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig pkg-config --libs rapporteur)
	;;
pkg-config-static)
	# The archive by its path: -lrapporteur would take the shared library beside it.
	# shellcheck disable=SC2046
	with_pkg_config $(PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig pkg-config --static --libs rapporteur |
		sed "s|-lrapporteur|$prefix/$libdir/librapporteur.a|")
	;;
esac
answer=$(LD_LIBRARY_PATH=$prefix/$libdir "$work/consumer")
echo "$answer"
case $answer in
*'"schema":1,'*) ;;
*) echo "the consumer did not answer with schema 1" >&2; exit 1 ;;
esac
case $way in *-static) ldd "$work/consumer" 2>/dev/null | grep librapporteur >&2 && { echo "not static" >&2; exit 1; } ;; esac
exit 0
