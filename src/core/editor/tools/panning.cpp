#include "core/editor/tools/hand.h"

namespace trustline {

Hand moved(Desk& desk, Panning state, Vec2 at_in_screen)
{
    if (at_in_screen != state.pointer_in_screen)
        desk.wishes.push(PanBy { at_in_screen - state.pointer_in_screen });
    state.pointer_in_screen = at_in_screen;
    return state;
}

Hand released(Desk&, Panning const&)
{
    return Idle {};
}

}
