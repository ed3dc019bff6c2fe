#include "support/board_driver.h"

#include "core/editor/board_frame.h"
#include "core/editor/selection.h"
#include "core/editor/translations.h"
#include "core/journey/queries.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace trustline {

namespace {

constexpr Rect framed_board { 64, 48, 1048, 852 }; // of a page of 1440 × 900
constexpr double board_frame_ms = 16;
constexpr int steps_of_a_drag = 4;

std::string code_of(std::string const& key)
{
    if (key.size() != 1)
        return key;
    if (key[0] >= '0' && key[0] <= '9')
        return "Digit" + key;
    if ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= 'A' && key[0] <= 'Z'))
        return std::string("Key") + char(std::toupper(key[0]));
    return {};
}

// What the row of digits says with Shift on an American keyboard.
std::string with_shift(std::string const& key)
{
    constexpr std::string_view signs = ")!@#$%^&*(";
    if (key.size() == 1 && key[0] >= '0' && key[0] <= '9')
        return { signs[std::size_t(key[0] - '0')] };
    return key;
}

KeyDown key_named(std::string_view name)
{
    KeyDown key;
    for (;;) {
        auto const take = [&](std::string_view prefix, bool& modifier) {
            bool const is_there = name.starts_with(prefix) && name.size() > prefix.size();
            if (is_there) {
                name.remove_prefix(prefix.size());
                modifier = true;
            }
            return is_there;
        };
        if (!take("Ctrl+", key.modifiers.ctrl) && !take("Alt+", key.modifiers.alt) && !take("Shift+", key.modifiers.shift))
            break;
    }
    key.key = name == "Space" ? " " : std::string(name);
    key.code = code_of(key.key);
    if (key.modifiers.shift)
        key.key = with_shift(key.key);
    else if (key.key.size() == 1)
        key.key[0] = char(std::tolower(key.key[0]));
    return key;
}

}

BoardDriver::BoardDriver(NoMap)
    : m_editor(fake_codec(), 7)
{
    m_editor.session().board_in_screen = cards_area_within(framed_board, board_frame(1440));
    step();
}

BoardDriver::BoardDriver(Journey journey)
    : BoardDriver(NoMap {})
{
    m_editor.open({ .journey = std::move(journey) });
    step();
}

BoardDriver BoardDriver::without_map()
{
    return BoardDriver { NoMap {} };
}

// --- after every step

void BoardDriver::step()
{
    m_now_ms += board_frame_ms;
    m_editor.rest_finger(m_now_ms);
    m_editor.update(m_now_ms);
    m_host.serve(m_editor);
    for (auto const& violation : violations_in(journey()))
        ADD_FAILURE() << to_english(violation);
    if (m_editor.is_open() && !m_editor.history().is_in_gesture()) {
        EXPECT_TRUE(m_host.stored(m_editor.map_key()) == journey()) << "What is stored is not what is on the board";
    }
    auto const& layout = m_editor.layout();
    EXPECT_EQ(layout.cards.size(), journey().all<Touchpoint>().size());
    EXPECT_EQ(m_editor.view().scene.cards.size(), layout.cards.size());
    for (auto const& id : session().selection)
        EXPECT_TRUE(journey().contains(id));
}

void BoardDriver::handle(InputEvent const& event)
{
    m_editor.handle(event, m_now_ms);
    step();
}

// --- pointer

BoardDriver& BoardDriver::press_at(Vec2 in_screen, Modifiers modifiers, PointerButton button, int clicks)
{
    move_to(in_screen);
    m_button = button;
    handle(PointerDown { in_screen, button, m_kind, clicks, modifiers });
    return *this;
}

BoardDriver& BoardDriver::press(std::string_view title, Modifiers modifiers)
{
    return press_at(place_in_screen(title).centre(), modifiers);
}

BoardDriver& BoardDriver::move_to(Vec2 in_screen)
{
    auto const from = m_pointer;
    for (int i = 1; i <= steps_of_a_drag; ++i) {
        m_pointer = mixed(from, in_screen, float(i) / steps_of_a_drag);
        handle(PointerMove { m_pointer, m_kind, {} });
    }
    return *this;
}

// The board makes room on the way, so the goal moves: hands follow it.
BoardDriver& BoardDriver::drag_to(std::string_view stage, std::string_view lane)
{
    for (int i = 0; i < 5 && m_pointer != end_of_cell(stage, lane); ++i)
        move_to(end_of_cell(stage, lane));
    return *this;
}

BoardDriver& BoardDriver::drag_onto(std::string_view title)
{
    for (int i = 0; i < 5 && m_pointer != place_in_screen(title).centre(); ++i)
        move_to(place_in_screen(title).centre());
    return *this;
}

BoardDriver& BoardDriver::release(Modifiers modifiers)
{
    handle(PointerUp { m_pointer, m_button, modifiers });
    return *this;
}

BoardDriver& BoardDriver::click(std::string_view title, Modifiers modifiers)
{
    return press(title, modifiers).release(modifiers);
}

BoardDriver& BoardDriver::click_at(Vec2 in_screen, Modifiers modifiers)
{
    return press_at(in_screen, modifiers).release(modifiers);
}

BoardDriver& BoardDriver::double_click_at(Vec2 in_screen)
{
    return click_at(in_screen).press_at(in_screen, {}, {}, 2).release();
}

BoardDriver& BoardDriver::double_click(std::string_view title)
{
    return double_click_at(place_in_screen(title).centre());
}

BoardDriver& BoardDriver::wheel(Vec2 by, Modifiers modifiers, bool is_notched)
{
    handle(Wheel { m_pointer, by, is_notched, modifiers });
    return *this;
}

BoardDriver& BoardDriver::use(PointerKind kind)
{
    m_kind = kind;
    return *this;
}

// --- keys and wishes

BoardDriver& BoardDriver::key(std::string_view name)
{
    handle(key_named(name));
    return *this;
}

BoardDriver& BoardDriver::keys(std::initializer_list<std::string_view> names)
{
    for (auto const name : names)
        key(name);
    return *this;
}

BoardDriver& BoardDriver::release_key(std::string_view name)
{
    auto const key = key_named(name);
    handle(KeyUp { key.key, key.code, key.modifiers });
    return *this;
}

BoardDriver& BoardDriver::wish(Wish wish)
{
    m_editor.run({ std::move(wish) }, m_now_ms);
    step();
    return *this;
}

BoardDriver& BoardDriver::run(std::string_view action_id)
{
    return wish(RunAction { std::string(action_id) });
}

BoardDriver& BoardDriver::type(std::string text)
{
    EXPECT_TRUE(session().inline_edit.has_value()) << "No field is open";
    return wish(FinishInline { std::move(text) });
}

BoardDriver& BoardDriver::wait(double ms)
{
    for (double const until = m_now_ms + ms; m_now_ms < until;)
        step();
    return *this;
}

BoardDriver& BoardDriver::settle()
{
    for (int i = 0; i < 100 && m_editor.is_moving(m_now_ms); ++i)
        step();
    EXPECT_FALSE(m_editor.is_moving(m_now_ms));
    return *this;
}

// --- what is there

RecordId BoardDriver::id_of(std::string_view title) const
{
    for (auto const& [id, touchpoint] : journey().all<Touchpoint>()) {
        if (touchpoint.title == title)
            return id;
    }
    for (auto const& [id, note] : journey().all<Note>()) {
        if (note.text == title)
            return id;
    }
    for (auto const& [id, link] : journey().all<Link>()) {
        if (link.label == title)
            return id;
    }
    throw std::runtime_error("There is nothing on the board that is called " + std::string(title));
}

Touchpoint const& BoardDriver::touchpoint(std::string_view title) const
{
    return *journey().find(TouchpointId { id_of(title).text });
}

StageId BoardDriver::stage_id(std::string_view title) const
{
    for (auto const& [id, stage] : journey().all<Stage>()) {
        if (stage.title == title)
            return id;
    }
    throw std::runtime_error("There is no stage " + std::string(title));
}

LaneId BoardDriver::lane_id(std::string_view title) const
{
    for (auto const& [id, lane] : journey().all<Lane>()) {
        if (lane.title == title)
            return id;
    }
    throw std::runtime_error("There is no lane " + std::string(title));
}

std::string BoardDriver::stage_of(std::string_view title) const
{
    return journey().find(touchpoint(title).stage)->title;
}

std::string BoardDriver::lane_of(std::string_view title) const
{
    return journey().find(touchpoint(title).lane)->title;
}

std::vector<std::string> BoardDriver::cell(std::string_view stage, std::string_view lane) const
{
    std::vector<std::string> titles;
    for (auto const* touchpoint : touchpoints_in_cell(journey(), stage_id(stage), lane_id(lane)))
        titles.push_back(touchpoint->title);
    return titles;
}

std::vector<std::string> BoardDriver::selection() const
{
    std::vector<std::string> titles;
    for (auto const& id : session().selection)
        titles.emplace_back(title_of(*journey().record(id)));
    return titles;
}

std::vector<std::string> BoardDriver::stages() const
{
    std::vector<std::string> titles;
    for (auto const* stage : stages_in_order(journey()))
        titles.push_back(stage->title);
    return titles;
}

std::vector<std::string> BoardDriver::lanes() const
{
    std::vector<std::string> titles;
    for (auto const* lane : lanes_in_order(journey()))
        titles.push_back(lane->title);
    return titles;
}

Rect BoardDriver::place_in_screen(std::string_view title) const
{
    auto const place = place_in_board(m_editor.layout(), id_of(title));
    return session().screen_from_board * place.value();
}

Vec2 BoardDriver::end_of_cell(std::string_view stage, std::string_view lane) const
{
    auto const& layout = m_editor.layout();
    auto const* column = layout.stage(stage_id(stage));
    auto const* row = layout.lane(lane_id(lane));
    return session().screen_from_board * Vec2 { column->x + column->width - 4, row->y + row->height - 4 };
}

std::string BoardDriver::toast() const
{
    return session().toast ? translated(session().language, session().toast->sentence) : std::string {};
}

}
