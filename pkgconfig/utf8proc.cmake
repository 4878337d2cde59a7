# Finds utf8proc as the target rapporteur::utf8proc. Read by the build and, installed beside the package's
# configuration, by programs that link the static library.

if(NOT TARGET rapporteur::utf8proc)
	find_package(PkgConfig QUIET)
	if(PkgConfig_FOUND)
		pkg_check_modules(RAPPORTEUR_UTF8PROC QUIET libutf8proc)
	endif()
	find_path(RAPPORTEUR_UTF8PROC_INCLUDE utf8proc.h HINTS ${RAPPORTEUR_UTF8PROC_INCLUDE_DIRS})
	find_library(RAPPORTEUR_UTF8PROC_LIBRARY utf8proc HINTS ${RAPPORTEUR_UTF8PROC_LIBRARY_DIRS})
	mark_as_advanced(RAPPORTEUR_UTF8PROC_INCLUDE RAPPORTEUR_UTF8PROC_LIBRARY)
	if(NOT RAPPORTEUR_UTF8PROC_INCLUDE OR NOT RAPPORTEUR_UTF8PROC_LIBRARY)
		message(FATAL_ERROR "utf8proc not found: install libutf8proc-dev, utf8proc-devel or utf8proc")
	endif()
	add_library(rapporteur::utf8proc UNKNOWN IMPORTED)
	set_target_properties(rapporteur::utf8proc PROPERTIES
		IMPORTED_LOCATION "${RAPPORTEUR_UTF8PROC_LIBRARY}"
		INTERFACE_INCLUDE_DIRECTORIES "${RAPPORTEUR_UTF8PROC_INCLUDE}")
endif()
