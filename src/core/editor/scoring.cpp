// Score mode: digits walk through R A T E R without the mouse.

#include "core/editor/editor.h"

#include "core/editor/score_target.h"
#include "core/journey/names.h"

namespace trustline {

namespace {

// The digit of a key: by its place for the row of digits (Shift turns it into another sign), by its sign otherwise.
std::optional<int> digit_of(KeyDown const& key)
{
    for (std::string_view const row : { "Digit", "Numpad" }) {
        bool const is_digit = key.code.size() == row.size() + 1 && key.code.starts_with(row)
            && key.code.back() >= '0' && key.code.back() <= '9';
        if (is_digit)
            return key.code.back() - '0';
    }
    if (key.key.size() == 1 && key.key[0] >= '0' && key.key[0] <= '9')
        return key.key[0] - '0';
    return std::nullopt;
}

Dimension neighbour(Dimension dimension, int step)
{
    return Dimension(std::clamp(int(dimension) + step, 0, int(dimension_count) - 1));
}

}

void Editor::begin_scoring()
{
    m_session.is_scoring = true;
    m_session.scoring_dimension = Dimension::Reliability;
    m_session.scores_expectation = false;
    m_session.inspector_is_open = true;
}

bool Editor::press_score_key(KeyDown const& key)
{
    if (!m_session.is_scoring || key.modifiers.ctrl || key.modifiers.alt)
        return false;
    auto const dimension = m_session.scoring_dimension;
    bool const is_expectation = m_session.scores_expectation || key.modifiers.shift;
    if (auto const digit = digit_of(key)) {
        if (*digit > 7)
            return true;
        score(dimension, is_expectation, *digit);
        // Shift sets the expectation in passing.
        if (*digit > 0 && !key.modifiers.shift)
            go_to_next_dimension();
        return true;
    }
    if (key.key == "ArrowUp" || key.key == "ArrowDown") {
        m_session.scoring_dimension = neighbour(dimension, key.key == "ArrowUp" ? -1 : 1);
        return true;
    }
    if (key.key == "Delete" || key.key == "Backspace") {
        score(dimension, is_expectation, 0);
        return true;
    }
    if (key.code == "KeyE" || key.key == "e" || key.key == "E") {
        m_session.scores_expectation = !m_session.scores_expectation;
        return true;
    }
    return false;
}

void Editor::score(Dimension dimension, bool is_expectation, int value)
{
    auto const* touchpoint = focused_touchpoint(m_session, m_journey);
    if (!touchpoint || refuse_when_read_only())
        return;
    auto const id = touchpoint->id;
    auto const target = score_target(m_session, m_journey, id);
    auto const new_score = new_id<Score>();
    take(BeginGesture { is_expectation ? "Set expectation" : "Score touchpoint" });
    if (is_expectation)
        carry_out(Command { SetExpectation { id, target.round, target.persona, target.by, dimension, double(value), new_score } });
    else
        carry_out(Command { SetPerception { id, target.round, target.persona, target.by, dimension, double(value), new_score } });
    // A score that is there already keeps the evidence it has.
    if (m_journey.find(new_score) && m_session.evidence != Evidence::Assumed)
        carry_out(Command { SetEvidence { id, target.round, target.persona, target.by, m_session.evidence } });
    take(EndGesture {});

    auto const name = std::string(say(label_of(dimension)));
    if (value == 0)
        announce({ "{0}: not scored", { name } });
    else if (is_expectation)
        announce({ "{0}: expected {1} of 7", { name, std::to_string(value) } });
    else
        announce({ "{0}: {1} of 7", { name, std::to_string(value) } });
}

void Editor::go_to_next_dimension()
{
    if (m_session.scoring_dimension != all_dimensions.back()) {
        m_session.scoring_dimension = neighbour(m_session.scoring_dimension, 1);
        return;
    }
    if (auto const* touchpoint = focused_touchpoint(m_session, m_journey))
        show_message({ "“{0}” is scored. Tab leads to the next touchpoint.", { touchpoint->title } });
}

}
