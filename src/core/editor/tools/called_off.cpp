#include "core/editor/tools/hand.h"

namespace trustline {

namespace {

void take_back(Desk&, Idle const&) { }
void take_back(Desk&, Pressed const&) { }
void take_back(Desk&, Panning const&) { }
void take_back(Desk&, Linking const&) { }
void take_back(Desk&, Adding const&) { }

void take_back(Desk& desk, MovingTouchpoints const&)
{
    desk.wishes.push(AbandonGesture {});
}

void take_back(Desk& desk, MovingNote const&)
{
    desk.wishes.push(AbandonGesture {});
}

void take_back(Desk& desk, ResizingNote const&)
{
    desk.wishes.push(AbandonGesture {});
}

void take_back(Desk& desk, Marquee const& state)
{
    desk.wishes.push(Select { state.selected_before });
}

}

void called_off(Desk& desk, Hand const& hand)
{
    std::visit([&](auto const& state) { take_back(desk, state); }, hand);
}

}
