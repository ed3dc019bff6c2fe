// A hand that does anything at any moment. The driver checks the map's rules and the store after each event; at the end
// everything is undone, and the map is the first one again.

#include "support/board_driver.h"
#include "support/random_journeys.h"

#include "core/editor/actions.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

constexpr int steps = 2'000;

class RandomHand {
public:
    RandomHand(BoardDriver& board, std::uint64_t seed)
        : m_board(board)
        , m_dice(seed)
    {
    }

    void do_something()
    {
        switch (m_dice.below(16)) {
        case 0: case 1: case 2: case 3: return drag();
        case 4: return click();
        case 5: case 6: return press_key();
        case 7: return run_action();
        case 8: return type();
        case 9: return wish();
        case 10: return look_around();
        case 11: return double_click();
        case 12: return undo_and_redo();
        case 13: return score();
        case 14: return half_a_gesture();
        default: return finish_gesture();
        }
    }

private:
    Vec2 somewhere()
    {
        auto const area = m_board.session().board_in_screen;
        auto const& cards = m_board.editor().layout().cards;
        // Mostly on cards, or nothing much would happen.
        if (!cards.empty() && !m_dice.one_in(3)) {
            auto const& card = cards[std::size_t(m_dice.below(int(cards.size())))];
            auto const rect = m_board.session().screen_from_board * card.rect();
            Vec2 const place { rect.x + rect.width * float(m_dice.below(100)) / 100, rect.y + rect.height * float(m_dice.below(100)) / 100 };
            if (area.contains(place))
                return place;
        }
        return { area.x + float(m_dice.below(int(area.width))), area.y + float(m_dice.below(int(area.height))) };
    }

    Modifiers modifiers()
    {
        return { .shift = m_dice.one_in(5), .ctrl = m_dice.one_in(10), .alt = m_dice.one_in(10) };
    }

    void drag()
    {
        m_board.use(PointerKind(m_dice.below(3))).press_at(somewhere(), modifiers());
        for (int i = m_dice.below(3); i >= 0; --i)
            m_board.move_to(somewhere());
        if (m_dice.one_in(4))
            m_board.key("Escape");
        if (m_dice.one_in(8))
            m_board.key(m_dice.one_in(2) ? "Ctrl+Z" : "Delete");
        if (!m_dice.one_in(6))
            m_board.release();
    }

    void click() { m_board.click_at(somewhere(), modifiers()); }
    void double_click() { m_board.double_click_at(somewhere()); }

    void press_key()
    {
        constexpr std::string_view names[] { "Tab", "Shift+Tab", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowDown",
            "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown", "PageUp", "PageDown", "Enter", "Escape", "N", "Shift+N",
            "M", "S", "Ctrl+D", "Shift+L", "L", "V", "T", "F", "+", "-", "Shift+1" };
        m_board.key(names[m_dice.below(int(std::size(names)))]);
    }

    void run_action()
    {
        auto const actions = all_actions();
        auto const& action = actions[std::size_t(m_dice.below(int(actions.size())))];
        // Maps that come and go have their own tests; and a map that loses a stage at each turn is soon a dull one.
        bool const ends_the_map = action.group == "Map" || action.id == "select-all" || action.id.starts_with("remove-");
        if (!ends_the_map)
            m_board.run(action.id);
    }

    void type()
    {
        if (m_board.session().inline_edit)
            m_board.wish(FinishInline { m_dice.text(), m_dice.one_in(4) });
    }

    void wish() { m_board.wish(random_command(m_dice, m_board.journey())); }

    void look_around()
    {
        m_board.wheel({ float(m_dice.between(-200, 200)), float(m_dice.between(-200, 200)) }, modifiers(), m_dice.one_in(2));
        if (m_dice.one_in(3))
            m_board.wait(m_dice.below(600));
        if (m_dice.one_in(6))
            m_board.run("fit").settle();
    }

    void undo_and_redo()
    {
        for (int i = m_dice.below(6); i > 0; --i)
            m_board.undo();
        for (int i = m_dice.below(6); i > 0; --i)
            m_board.redo();
    }

    void score()
    {
        m_board.click_at(somewhere()).key("S");
        for (int i = m_dice.below(7); i > 0; --i)
            m_board.key(std::string(m_dice.one_in(3) ? "Shift+" : "") + char('0' + m_dice.below(8)));
    }

    void half_a_gesture() { m_board.wish(BeginGesture { "Random" }).wish(random_command(m_dice, m_board.journey())); }

    void finish_gesture()
    {
        if (m_dice.one_in(3))
            m_board.wish(AbandonGesture {});
        else
            m_board.wish(EndGesture {});
    }

    BoardDriver& m_board;
    Dice m_dice;
};

void put_everything_down(BoardDriver& board)
{
    board.release().keys({ "Escape", "Escape", "Escape", "Escape" });
    if (board.session().inline_edit)
        board.wish(FinishInline { {}, true });
    while (board.editor().history().is_in_gesture())
        board.wish(EndGesture {});
}

// Shorter than what the history remembers, or the first map could not come back.
void do_anything_for_a_while(Journey const& first, std::uint64_t seed, int count)
{
    BoardDriver board { first };
    RandomHand hand { board, seed };
    int done = 0;
    for (int i = 0; i < count; ++i) {
        hand.do_something();
        if (testing::Test::HasFailure()) {
            FAIL() << "at step " << i << " of seed " << seed;
        }
        done = std::max(done, i);
    }
    put_everything_down(board);
    board.settle();
    while (board.editor().history().can_undo())
        board.undo();
    EXPECT_EQ(board.journey(), first) << "of seed " << seed;
    auto const last = board.host().stored(board.editor().map_key());
    EXPECT_EQ(last, first);
}

}

TEST(RandomGestures, Seed1)
{
    for (int part = 0; part < 4; ++part)
        do_anything_for_a_while(three_stage_journey(), 1 + std::uint64_t(part) * 1'000, steps / 4);
}

TEST(RandomGestures, OnMapsThatAreOddInEveryWay)
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Dice dice { seed };
        do_anything_for_a_while(random_journey(dice), seed, 80);
    }
}

}
