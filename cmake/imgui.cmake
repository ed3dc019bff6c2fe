# Dear ImGui, compiled from its sources as trustline_imgui. No backend: src/gpu draws, src/app feeds input.
#
# Where the sources come from, the first that is there:
#   TRUSTLINE_IMGUI_DIR               a folder given by whoever builds
#   build/deps/imgui-<version>        put there by scripts/get-imgui from Debian's source package, checked by checksum
#   Git                               the commit of the same version; both were compared byte by byte
set(TRUSTLINE_IMGUI_DIR "" CACHE PATH "Sources of Dear ImGui 1.92.2b; found by itself when empty")
set(imgui_version 1.92.2b)
set(imgui_commit 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)

if(TRUSTLINE_IMGUI_DIR)
    set(imgui_folder ${TRUSTLINE_IMGUI_DIR})
else()
    set(imgui_folder ${CMAKE_SOURCE_DIR}/build/deps/imgui-${imgui_version})
    if(NOT EXISTS ${imgui_folder}/imgui.h)
        execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/get-imgui)
    endif()
    if(NOT EXISTS ${imgui_folder}/imgui.h)
        include(FetchContent)
        FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui GIT_TAG ${imgui_commit})
        FetchContent_MakeAvailable(imgui)
        set(imgui_folder ${imgui_SOURCE_DIR})
    endif()
endif()

add_library(trustline_imgui STATIC
    ${imgui_folder}/imgui.cpp
    ${imgui_folder}/imgui_draw.cpp
    ${imgui_folder}/imgui_widgets.cpp
    ${CMAKE_SOURCE_DIR}/cmake/imgui/without_tables.cpp)
target_include_directories(trustline_imgui SYSTEM PUBLIC ${imgui_folder} ${imgui_folder}/backends)
target_compile_options(trustline_imgui PRIVATE -fno-exceptions -fno-rtti -w)
target_compile_definitions(trustline_imgui PUBLIC
    IMGUI_USE_WCHAR32 # emoji
    # WebGL2 cannot shift the first vertex of a draw call, so one list may need more than 65,536.
    "ImDrawIdx=unsigned int"
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_DISABLE_FILE_FUNCTIONS)
if(EMSCRIPTEN)
    # The browser rasterises glyphs. Naming FreeType and not linking it leaves stb_truetype and the built-in font out of
    # the binary; the app defines ImGuiFreeType::GetFontLoader() and returns its own loader.
    target_compile_definitions(trustline_imgui PUBLIC IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_DEFAULT_FONT
        PRIVATE "IMGUI_USER_CONFIG=\"${CMAKE_SOURCE_DIR}/cmake/imgui/web_config.h\"")
endif()
