// The journey changes here and nowhere else: commands, gestures, undo, and what follows from them.

#include "core/editor/editor.h"

#include "core/edit/plan.h"
#include "core/editor/selection.h"

#include <algorithm>

namespace trustline {

namespace {

// History forgets its oldest steps as well; what is too much here is never asked for.
constexpr std::size_t most_steps = 1'000;

}

bool Editor::refuse_when_read_only()
{
    if (m_session.is_read_only)
        refuse({ "This map can only be looked at here. Choose “Save a copy” to work on a copy of it." });
    return m_session.is_read_only;
}

void Editor::take(Command const& command)
{
    if (refuse_when_read_only())
        return;
    auto const edit = plan(m_journey, command);
    if (!edit)
        return refuse(edit.error());
    // What cancels out is no step, neither for the history nor for the journal.
    if (squashed(edit.value(), {}).is_empty())
        return;
    std::vector<RecordId> selection_before = m_session.selection;
    if (auto const error = m_history.apply(m_journey, edit.value()))
        return refuse(*error);
    journey_has_changed(edit.value());
    if (!m_history.is_in_gesture())
        close_step(edit.value(), std::move(selection_before));
}

void Editor::take(BeginGesture const& wish)
{
    if (!m_history.is_in_gesture())
        m_selection_before_gesture = m_session.selection;
    m_history.begin_gesture(wish.label);
}

void Editor::take(EndGesture const&)
{
    // A panel whose gesture was settled for it may still say that it ended.
    if (!m_history.is_in_gesture())
        return;
    auto const edit = m_history.end_gesture();
    if (!m_history.is_in_gesture() && !edit.is_empty())
        close_step(edit, std::move(m_selection_before_gesture));
}

void Editor::take(AbandonGesture const&)
{
    if (!m_history.is_in_gesture())
        return;
    journey_has_changed(m_history.abandon_gesture(m_journey));
    forget_what_is_gone();
    select(std::move(m_selection_before_gesture));
}

// A gesture that nobody ended, because its panel went away: it ends now.
void Editor::settle_gesture()
{
    while (m_history.is_in_gesture())
        take(EndGesture {});
}

void Editor::close_step(Edit const& edit, std::vector<RecordId> selection_before)
{
    m_undone.clear();
    m_done.push_back({ std::move(selection_before), {} });
    if (m_done.size() > most_steps)
        m_done.erase(m_done.begin());
    m_step_was_closed = true;
    append_to_journal(edit);
}

void Editor::undo()
{
    if (!m_history.can_undo())
        return;
    auto const label = m_history.undo_label();
    auto const edit = m_history.undo(m_journey);
    assert(!m_done.empty() && !edit.is_empty());
    auto step = std::move(m_done.back());
    m_done.pop_back();
    journey_has_changed(edit);
    select(step.before);
    m_undone.push_back(std::move(step));
    append_to_journal(edit);
    // What it offers to undo is undone.
    if (m_session.toast && m_session.toast->can_undo)
        m_session.toast.reset();
    announce({ "Undone: {0}", { std::string(say(label)) } });
}

void Editor::redo()
{
    if (!m_history.can_redo())
        return;
    auto const label = m_history.redo_label();
    auto const edit = m_history.redo(m_journey);
    assert(!m_undone.empty() && !edit.is_empty());
    auto step = std::move(m_undone.back());
    m_undone.pop_back();
    journey_has_changed(edit);
    select(step.after);
    m_done.push_back(std::move(step));
    append_to_journal(edit);
    announce({ "Done again: {0}", { std::string(say(label)) } });
}

void Editor::journey_has_changed(Edit const& edit)
{
    assert(violations_in(m_journey).empty());
    m_caches.note(m_journey, edit);
    bool const removes = std::any_of(edit.changes.begin(), edit.changes.end(), [](Change const& change) { return !change.after; });
    if (removes)
        forget_what_is_gone();
}

// Nothing may point to a record that is not there any more.
void Editor::forget_what_is_gone()
{
    // Tab goes on where the focus was: the layout is still the one from before.
    auto const focus = focus_of(m_session);
    if (!focus.is_empty() && !m_journey.contains(focus))
        m_tab_place = place_of(m_caches.layout(), focus).value_or(0);
    select(m_session.selection);
    if (!m_journey.contains(m_session.hovered))
        m_session.hovered = {};
    if (m_session.inline_edit && !m_journey.contains(m_session.inline_edit->record))
        m_session.inline_edit.reset();
    if (!m_session.round.is_empty() && !m_journey.contains(m_session.round))
        m_session.round = {};
    if (!m_session.compared.is_empty() && !m_journey.contains(m_session.compared))
        m_session.compared = {};
    if (!m_session.persona.is_empty() && !m_journey.contains(m_session.persona))
        m_session.persona = {};
}

}
