#include "panels/ui/memory.h"

namespace trustline::ui {

namespace {

constexpr std::size_t most_wrapped_texts = 2'000;
constexpr std::uint64_t frames_kept = 120;

}

void Memory::want_frame_at(double ms)
{
    next_frame_ms = next_frame_ms ? std::min(*next_frame_ms, ms) : ms;
}

void Memory::begin_frame()
{
    ++frame;
    next_frame_ms.reset();
    field.was_drawn = false;
    tip.was_seen = false;
    takes_digits = false;
    was_popup_open = is_popup_open;
    is_popup_open = false;
    if (wrapped.size() > most_wrapped_texts)
        std::erase_if(wrapped, [this](auto const& entry) { return entry.second.used_in_frame + frames_kept < frame; });
}

}
