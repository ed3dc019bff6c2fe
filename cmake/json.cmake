# nlohmann/json for the one layer that reads and writes files (core/exchange), and for its tests.
#
# Only the library's own folder comes onto the include path, through a link: with /usr/include on it Emscripten would
# find the headers of the machine's C library and fail.
find_path(NLOHMANN_JSON_FOLDER nlohmann/json.hpp
    PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/headers)
file(CREATE_LINK ${NLOHMANN_JSON_FOLDER}/nlohmann ${CMAKE_BINARY_DIR}/headers/nlohmann SYMBOLIC)

add_library(trustline_json INTERFACE)
target_include_directories(trustline_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/headers)
target_compile_definitions(trustline_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)
