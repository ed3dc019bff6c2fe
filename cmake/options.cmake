# How our own code is compiled. Targets: trustline_options for what ships, trustline_test_options for tests.

option(TRUSTLINE_WARNINGS_AS_ERRORS "Stop at the first warning (continuous integration does)" OFF)
set(TRUSTLINE_SANITIZE "" CACHE STRING "Sanitizers for everything that is compiled, such as address,undefined")

option(TRUSTLINE_BATCHES "Compile several sources at a time: whole builds take a third, a build after one change takes longer" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The same file compiled in two build folders is one entry of the cache: ccache is told to forget where a build stands.
# Emscripten's driver is no compiler; it starts clang through the wrapper named here.
find_program(CCACHE_PROGRAM ccache NO_CMAKE_FIND_ROOT_PATH)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1)
    if(EMSCRIPTEN)
        list(APPEND CMAKE_CXX_COMPILER_LAUNCHER EM_COMPILER_WRAPPER=${CCACHE_PROGRAM})
    else()
        list(APPEND CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    endif()
endif()

# One core is left to the machine while linking, since sanitized executables are large.
set_property(GLOBAL PROPERTY JOB_POOLS link_pool=1)
set(CMAKE_JOB_POOL_LINK link_pool)

if(EMSCRIPTEN)
    # Instructions that every browser with WebGL2 knows by now, and no guards around statics, since there are no threads:
    # smaller code.
    add_compile_options(-mnontrapping-fptoint -msign-ext -mbulk-memory -fno-threadsafe-statics)
endif()

if(TRUSTLINE_SANITIZE)
    # Of what ships only: instrumented tests take twice as long to compile and find nothing more. vptr needs the type
    # information that we compile without; a null or crooked pointer is seen by the address sanitizer, too.
    set(sanitizer_options -fsanitize=${TRUSTLINE_SANITIZE} -fno-sanitize=vptr,null,alignment -fno-sanitize-recover=all
        -fno-omit-frame-pointer
        # GCC sees uninitialised values in instrumented code of the standard library that are none.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    add_link_options(-fsanitize=${TRUSTLINE_SANITIZE})
endif()

# Bounds checks of the standard library in debug builds. Not _GLIBCXX_DEBUG: it changes the layout of containers, and
# Debian's GoogleTest and RapidCheck are compiled without it.
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

add_library(trustline_warnings INTERFACE)
target_compile_options(trustline_warnings INTERFACE
    -Wall -Wextra -Wpedantic
    # In batches every source sees the unnamed namespaces of the others: what hides those hides nothing. A class on top
    # of one is no mistake there, either.
    $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>
    $<$<AND:$<NOT:$<CXX_COMPILER_ID:GNU>>,$<NOT:$<BOOL:${TRUSTLINE_BATCHES}>>>:-Wshadow>
    $<$<BOOL:${TRUSTLINE_WARNINGS_AS_ERRORS}>:-Werror>
    # GCC 12 sees overlapping copies in "text" + std::string() where there are none (its bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # Designated initializers leave members out on purpose: zero is the default.
    -Wno-missing-field-initializers)

add_library(trustline_options INTERFACE)
target_include_directories(trustline_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(trustline_options INTERFACE trustline_warnings)
target_compile_options(trustline_options INTERFACE
    -fno-exceptions -fno-rtti
    ${sanitizer_options}
    # Narrowing is a mistake; a change of sign is daily bread with indices.
    -Wconversion -Wno-sign-conversion)

# GoogleTest and RapidCheck throw and ask for types at run time, so tests are compiled with both. That may be linked with
# libraries compiled without: no exception passes through them.
add_library(trustline_test_options INTERFACE)
target_include_directories(trustline_test_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(trustline_test_options INTERFACE trustline_warnings)

# In batches, names of unnamed namespaces are to be distinct within a folder, which also shows what is written twice.
function(trustline_compile_in_batches target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${TRUSTLINE_BATCHES} UNITY_BUILD_BATCH_SIZE 8)
endfunction()
