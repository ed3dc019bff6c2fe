# trustline_layer(NAME FOLDER [EXCLUDE REGEX] [LINKS ...] [PRIVATE_LINKS ...])
#
# The library trustline_NAME of all .cpp files under src/FOLDER. A layer sees what it links and what that links in turn.
# A folder that has only headers so far is an interface library, so that a layer can be named before it is written.
function(trustline_layer name folder)
    cmake_parse_arguments(PARSE_ARGV 2 layer "" "EXCLUDE" "LINKS;PRIVATE_LINKS")

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
    if(layer_EXCLUDE)
        list(FILTER sources EXCLUDE REGEX ${layer_EXCLUDE})
    endif()

    if(sources)
        add_library(trustline_${name} STATIC ${sources})
        trustline_compile_in_batches(trustline_${name})
        target_link_libraries(trustline_${name} PUBLIC ${layer_LINKS} PRIVATE trustline_options ${layer_PRIVATE_LINKS})
    else()
        add_library(trustline_${name} INTERFACE)
        target_link_libraries(trustline_${name} INTERFACE ${layer_LINKS})
    endif()
endfunction()
