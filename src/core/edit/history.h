#pragma once

// Undo and redo, and gestures: everything between begin and end is one step. Holds edits, never a journey; undoing is an
// edit, too, so the journal replays without knowing of any history. Rules [H1] … in edit/SPEC.md.

#include "core/journey/journey.h"

#include <functional>
#include <vector>

namespace trustline {

class History {
public:
    // Applies to the journey and remembers. Inside a gesture the edit is squashed into it. An edit that changes nothing
    // leaves no step behind, and keeps what can be redone.
    [[nodiscard]] std::optional<Error> apply(Journey& journey, Edit const& edit);

    // Nested begins count; only the outermost end closes. The label is the outermost one's; when that is empty, the first
    // edit's.
    void begin_gesture(std::string label);
    // Closes the gesture; the edit that it was as a whole (empty when nothing changed in the end).
    Edit end_gesture();
    // Takes the gesture back, all levels of it: the journey is as it was at its begin. Ends that come later do nothing. The
    // edit that was applied to the journey; empty when nothing had changed.
    Edit abandon_gesture(Journey& journey);
    bool is_in_gesture() const { return m_depth > 0; }

    bool can_undo() const { return !m_done.empty() && !is_in_gesture(); }
    bool can_redo() const { return !m_undone.empty() && !is_in_gesture(); }
    std::string const& undo_label() const; // of the step that undo would take back; empty when there is none
    std::string const& redo_label() const;

    // The edit that was applied to the journey, for the journal; empty when there was nothing to undo.
    Edit undo(Journey& journey);
    Edit redo(Journey& journey);

    void clear();

private:
    void remember(Edit step);
    // Applies the inverse and returns it. Steps fit by construction; should the journey have been changed behind our back,
    // the history is of no use any more and forgets everything.
    Edit run_backwards(Journey& journey, Edit const& edit);

    static constexpr std::size_t max_steps = 1'000;

    std::vector<Edit> m_done;
    std::vector<Edit> m_undone;
    Edit m_gesture;
    int m_depth = 0;
};

}
