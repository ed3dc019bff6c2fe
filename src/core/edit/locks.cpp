#include "core/edit/locks.h"

#include "core/base/text.h"
#include "core/journey/queries.h"

namespace trustline {

namespace {

    constexpr std::size_t most_letters_of_name = 60;

    // Without what others may change: its place in the row when neighbours make room, a service that goes away.
    template<class R>
    R held(R record, R const& after)
    {
        record.order = after.order;
        if (after.service.is_empty())
            record.service = {};
        return record;
    }

    bool is_held(Change const& change)
    {
        if (auto const* before = std::get_if<Touchpoint>(&*change.before)) {
            auto const* after = change.after ? std::get_if<Touchpoint>(&*change.after) : nullptr;
            return before->is_locked && (!after || (after->is_locked && held(*before, *after) != *after));
        }
        auto const* before = std::get_if<Note>(&*change.before);
        auto const* after = change.after ? std::get_if<Note>(&*change.after) : nullptr;
        return before && before->is_locked && (!after || (after->is_locked && *before != *after));
    }

    std::string name_of(Record const& record)
    {
        auto const title = title_of(record);
        std::size_t end = 0;
        for (std::size_t letters = 0; end < title.size() && letters < most_letters_of_name; ++letters)
            next_code_point(title, end);
        return std::string(title.substr(0, end)) + (end < title.size() ? "…" : "");
    }

}

bool is_locked(Journey const& journey, RecordId const& id)
{
    if (auto const* touchpoint = journey.find(TouchpointId { id.text }))
        return touchpoint->is_locked;
    auto const* note = journey.find(NoteId { id.text });
    return note && note->is_locked;
}

Error locked(Journey const& journey, RecordId const& id)
{
    auto const record = journey.record(id);
    return { "“{0}” is locked. Unlock it first.", { record ? name_of(*record) : std::string() }, {} };
}

std::optional<Error> problem_with_locked(Journey const& journey, Command const& command, Edit const& edit)
{
    if (auto const* move = std::get_if<MoveTouchpoints>(&command)) {
        for (auto const& id : move->ids) {
            if (is_locked(journey, id))
                return locked(journey, id);
        }
    }
    for (auto const& change : edit.changes) {
        if (change.before && is_held(change))
            return locked(journey, change.id);
    }
    return std::nullopt;
}

}
