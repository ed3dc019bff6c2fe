# The page's program: trustline_web.js and trustline_web.wasm. scripts/site.mjs makes the site of them.
# Every flag is accepted by Emscripten 3.1.6 (Debian 12) and by 6.0.

file(GLOB web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/app/web_*.cpp)
file(GLOB web_libraries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/app/web_*.js)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/src/app/main_web.cpp)
    return()
endif()

# Not part of trustline_app: the page calls their functions, and a linker takes from a library only what C++ calls.
add_executable(trustline_web ${CMAKE_SOURCE_DIR}/src/app/main_web.cpp ${web_sources})
target_link_libraries(trustline_web PRIVATE trustline_app trustline_options)

foreach(library IN LISTS web_libraries)
    target_link_options(trustline_web PRIVATE "SHELL:--js-library ${library}")
endforeach()
set_target_properties(trustline_web PROPERTIES LINK_DEPENDS "${web_libraries}")

target_link_options(trustline_web PRIVATE
    -fno-exceptions
    # One build serves the site and the single-file edition: a classic script that defines createTrustline().
    -sMODULARIZE=1
    -sEXPORT_NAME=createTrustline
    -sENVIRONMENT=web
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8,HEAPU32,HEAPF32
    -sINCOMING_MODULE_JS_API=wasmBinary,instantiateWasm,locateFile,print,printErr,onAbort,noInitialRun
    # The content security policy forbids eval.
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0
    -sSUPPORT_LONGJMP=0
    # Memory grows up to 1 GB; a failed allocation answers NULL, and the app says so instead of dying.
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=33554432
    -sMAXIMUM_MEMORY=1073741824
    -sABORTING_MALLOC=0
    # 6.0 would give 64 KB of stack, 3.1.6 five MB. Both know this name.
    -sTOTAL_STACK=1MB
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_TRACK_ERRORS=0
    # Not yet: scripts/site/split.mjs tells functions apart by whether the first view calls them, and does this then.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=0
    $<IF:$<CONFIG:Debug>,-sASSERTIONS=1,-sASSERTIONS=0>)
