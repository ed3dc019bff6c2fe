// Read by Dear ImGui's own sources in the web build (IMGUI_USER_CONFIG), before anything else of it.
//
// Trustline shows no number through ImGui and keeps no .ini file, so ImGui needs neither floats in its formatting nor
// scanning: musl's integer-only printf is a fifth of the size of the whole one.

#pragma once

#include <stdio.h>

extern "C" int vsniprintf(char*, size_t, char const*, va_list);

#define vsnprintf vsniprintf
#define sscanf(...) 0
