#include "core/edit/history.h"

namespace trustline {

namespace {

    // [H3] What an edit comes to: a record changed at most once, and nothing that cancels out.
    Edit net_effect_of(Edit const& edit)
    {
        return squashed(edit, {});
    }

    std::string const& label_of_last(std::vector<Edit> const& steps)
    {
        static std::string const none;
        return steps.empty() ? none : steps.back().label;
    }

}

std::optional<Error> History::apply(Journey& journey, Edit const& edit)
{
    if (auto problem = journey.apply(edit))
        return problem;
    if (is_in_gesture()) {
        m_gesture = squashed(m_gesture, edit);
        if (m_gesture.label.empty())
            m_gesture.label = edit.label;
    } else {
        remember(net_effect_of(edit));
    }
    return std::nullopt;
}

void History::remember(Edit step)
{
    if (step.is_empty())
        return;
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > max_steps)
        m_done.erase(m_done.begin());
}

void History::begin_gesture(std::string label)
{
    if (m_depth++ == 0)
        m_gesture = { std::move(label), {} };
}

Edit History::end_gesture()
{
    if (m_depth == 0 || --m_depth > 0)
        return {};
    Edit const gesture = std::exchange(m_gesture, {});
    remember(gesture);
    return gesture;
}

Edit History::abandon_gesture(Journey& journey)
{
    m_depth = 0;
    return run_backwards(journey, std::exchange(m_gesture, {}));
}

std::string const& History::undo_label() const { return label_of_last(m_done); }
std::string const& History::redo_label() const { return label_of_last(m_undone); }

Edit History::undo(Journey& journey)
{
    if (!can_undo())
        return {};
    Edit step = std::move(m_done.back());
    m_done.pop_back();
    Edit const back = run_backwards(journey, step);
    if (!back.is_empty())
        m_undone.push_back(std::move(step));
    return back;
}

Edit History::redo(Journey& journey)
{
    if (!can_redo())
        return {};
    Edit step = std::move(m_undone.back());
    m_undone.pop_back();
    // Redoing is undoing the undoing.
    Edit const forth = run_backwards(journey, inverse_of(step));
    if (!forth.is_empty())
        m_done.push_back(std::move(step));
    return forth;
}

Edit History::run_backwards(Journey& journey, Edit const& edit)
{
    Edit back = inverse_of(edit);
    bool const fits = !journey.apply(back);
    assert(fits && "This history belongs to another journey");
    if (fits)
        return back;
    clear();
    return {};
}

void History::clear()
{
    *this = {};
}

}
