# trustline_embed(NAME [SHADERS] NAMESPACE NAMESPACE FILES PATTERN...)
#
# The header generated/NAME.h with one `inline constexpr std::string_view` for each file that matches, named after the
# file: card.vert becomes card_vert, zh-CN.tsv becomes zh_CN_tsv; and with `all`, the pairs of file name and text.
# Who links trustline_NAME may include it. SHADERS: the text is GLSL and loses what only people read.
function(trustline_embed name)
    cmake_parse_arguments(PARSE_ARGV 1 embed "SHADERS" "NAMESPACE" "FILES")

    list(TRANSFORM embed_FILES PREPEND ${CMAKE_SOURCE_DIR}/)
    file(GLOB files CONFIGURE_DEPENDS ${embed_FILES})

    set(include_folder ${CMAKE_BINARY_DIR}/embedded/${name})
    set(header ${include_folder}/generated/${name}.h)
    # An argument of a command must not hold semicolons, which would separate arguments.
    list(JOIN files "|" joined_files)
    add_custom_command(OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -DHEADER=${header} -DNAMESPACE=${embed_NAMESPACE} "-DFILES=${joined_files}"
            -DSHADERS=${embed_SHADERS}
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded_header.cmake
        DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/write_embedded_header.cmake
        COMMENT "Embedding ${name}"
        VERBATIM)
    add_custom_target(trustline_${name}_header DEPENDS ${header})

    add_library(trustline_${name} INTERFACE)
    add_dependencies(trustline_${name} trustline_${name}_header)
    target_include_directories(trustline_${name} INTERFACE ${include_folder})
endfunction()
