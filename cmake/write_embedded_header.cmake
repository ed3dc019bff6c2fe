# Run by trustline_embed with -DHEADER, -DNAMESPACE, -DFILES (separated by bars) and -DSHADERS=ON for GLSL.
string(REPLACE "|" ";" files "${FILES}")

set(constants "")
set(pairs "")
foreach(file IN LISTS files)
    get_filename_component(file_name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${file_name} constant)
    if(SHADERS)
        # What only people read stays here: comments, indentation, empty lines and most spaces.
        file(READ ${file} text)
        string(REGEX REPLACE "//[^\n]*" "" text "${text}")
        string(REGEX REPLACE "[ \t]*\n[ \t\n]*" "\n" text "${text}")
        string(REGEX REPLACE " ([=*/?:<>|&]+) " "\\1" text "${text}")
        string(REGEX REPLACE ", " "," text "${text}")
        file(WRITE ${HEADER}.text "${text}")
        set(file ${HEADER}.text)
    endif()
    # Read as hexadecimal digits: CMake would take apart text that has semicolons or brackets.
    file(READ ${file} digits HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${digits}")
    # Compilers limit the length of one literal, not that of neighbours which they join.
    string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f]){32})" "\\1\"\n    \"" lines "${escaped}")
    file(SIZE ${file} byte_count)
    string(APPEND constants "inline constexpr std::string_view ${constant} {\n    \"${lines}\",\n    ${byte_count}\n};\n\n")
    string(APPEND pairs "    File { \"${file_name}\", ${constant} },\n")
endforeach()
list(LENGTH files count)

file(WRITE ${HEADER} "#pragma once

// Written by the build from files of the same names. Do not edit.

#include <array>
#include <string_view>

namespace ${NAMESPACE} {

${constants}struct File {
    std::string_view name;
    std::string_view text;
};

inline constexpr std::array<File, ${count}> all { {
${pairs}} };

}
")
