# Toolchain file of the web presets: finds Emscripten on the path, whether Debian's (3.1.6) or emsdk's, and hands over to
# the one it brings. So `emcmake` is not needed.
find_program(EMCC_PROGRAM emcc)
if(NOT EMCC_PROGRAM)
    message(FATAL_ERROR "emcc is not on the path: run scripts/setup, or install Emscripten 3.1.6 or newer")
endif()

get_filename_component(emcc_folder ${EMCC_PROGRAM} REALPATH)
get_filename_component(emcc_folder ${emcc_folder} DIRECTORY)
include(${emcc_folder}/cmake/Modules/Platform/Emscripten.cmake)

# Debian's Emscripten needs acorn from Debian's modules of Node, whichever Node runs it.
if(EXISTS /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
