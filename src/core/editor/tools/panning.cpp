#include "core/editor/tools/hand.h"

namespace trustline {

namespace {

// How far what a hand does now counts for its speed, against what it did before.
constexpr float weight_of_now = 0.6f;

}

Hand moved(Desk& desk, Panning state, Vec2 at_in_screen)
{
    auto const by = at_in_screen - state.pointer_in_screen;
    if (by == Vec2 {})
        return state;
    desk.wishes.push(PanBy { by });
    if (double const passed_ms = desk.view.now_ms - state.moved_ms; passed_ms > 0) {
        state.velocity = mixed(state.velocity, by * float(1 / passed_ms), weight_of_now);
        state.moved_ms = desk.view.now_ms;
    }
    state.pointer_in_screen = at_in_screen;
    return state;
}

Hand released(Desk&, Panning const&)
{
    return Idle {};
}

}
