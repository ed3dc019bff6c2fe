#pragma once

// The page in the browser: requests as a name with texts and a number, the mirror as records that JavaScript reads from
// memory, the caret as numbers. The other side is web_host.js, which hands on to web/page/.

#include "app/host.h"

#include <concepts>
#include <string_view>
#include <vector>

namespace trustline {

// A text as JavaScript reads it: where, and how many bytes.
struct WebText {
    char const* begin = nullptr;
    std::uint32_t length = 0;

    WebText() = default;
    template<std::convertible_to<std::string_view> Text>
    WebText(Text const& text)
    {
        std::string_view const view = text;
        begin = view.data();
        length = std::uint32_t(view.size());
    }
    operator std::string_view() const { return { begin, length }; }
};
static_assert(sizeof(void*) != 4 || sizeof(WebText) == 8, "web/page/program.js writes and reads pairs of words");

class WebHost : public Host {
public:
    void take(HostRequest const& request) override;
    void show_mirror(MirrorChanges const& changes) override;
    void place_caret(Caret const& caret) override;
    void show_pointer(int imgui_cursor) override;
};

}
