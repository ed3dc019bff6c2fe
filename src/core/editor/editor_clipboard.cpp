// Copy, cut and paste: between cells, maps, tabs and spreadsheets.

#include "core/editor/editor.h"

#include "core/base/text.h"
#include "core/editor/board_frame.h"
#include "core/journey/queries.h"

namespace trustline {

namespace {

TouchpointId touchpoint_behind(Journey const& journey, Touchpoint const& touchpoint)
{
    auto const cell = touchpoints_in_cell(journey, touchpoint.stage, touchpoint.lane);
    for (std::size_t i = 0; i + 1 < cell.size(); ++i) {
        if (cell[i]->id == touchpoint.id)
            return cell[i + 1]->id;
    }
    return {};
}

std::vector<RecordId> cards_and_notes(Journey const& fragment)
{
    std::vector<RecordId> ids;
    for (auto const& [id, touchpoint] : fragment.all<Touchpoint>())
        ids.push_back(id);
    for (auto const& [id, note] : fragment.all<Note>())
        ids.push_back(id);
    return ids;
}

Error sentence_about(char const* one, char const* many, std::size_t count)
{
    return { count == 1 ? one : many, { std::to_string(count) }, {} };
}

}

void Editor::copy(CopyForm form)
{
    auto const fragment = fragment_of(m_journey, m_session.selection);
    if (is_empty_fragment(fragment) || !m_codec.write_copy)
        return;
    m_caches.refresh_measures(m_journey, { m_session.round.is_empty() ? current_round(m_journey) : m_session.round, m_session.persona });
    request(m_codec.write_copy(view(), fragment, form));
    if (form != CopyForm::Cut)
        announce(sentence_about("Copied: {0} item", "Copied: {0} items", cards_and_notes(fragment).size()));
}

void Editor::cut()
{
    if (refuse_when_read_only())
        return;
    auto const ids = cards_and_notes(fragment_of(m_journey, m_session.selection));
    copy(CopyForm::Cut);
    take(Command { RemoveRecords { ids } });
    if (!ids.empty() && !m_journey.contains(ids.front()))
        show_message_with_undo(sentence_about("Cut: {0} item", "Cut: {0} items", ids.size()));
}

// Behind the selected touchpoint, in the selected cell, stage or lane, or under the pointer.
PastePlace Editor::place_for_paste() const
{
    if (auto const* touchpoint = focused_touchpoint(m_session, m_journey))
        return { touchpoint->stage, touchpoint->lane, touchpoint_behind(m_journey, *touchpoint) };
    PastePlace place { stage_meant(m_session, m_journey), lane_meant(m_session, m_journey), {} };
    if (!place.stage.is_empty() || !place.lane.is_empty() || !m_pointer_on_board)
        return place;
    auto const at = m_session.screen_from_board.inverse() * *m_pointer_on_board;
    if (!m_caches.layout().grid.contains(at))
        return {};
    auto const drop = drop_place_at(m_caches.layout(), at, {});
    return { drop.stage, drop.lane, drop.before };
}

void Editor::take(Paste const& wish)
{
    if (m_session.page != Page::Board || !is_open())
        return take(MakeMapFromText { wish.plain });
    if (m_session.dialog != Dialog::None || !m_codec.read_copy)
        return;
    leave_inline_field();
    m_caches.refresh_layout(m_journey);
    auto pasted = m_codec.read_copy(wish.plain, wish.html);
    auto const text = trimmed(wish.plain);
    if (pasted.cards)
        return paste_cards(*pasted.cards);
    if (text.starts_with('{') || text.starts_with('<'))
        return take(MakeMapFromText { wish.plain });
    if (pasted.table && pasted.has_titles)
        return offer_rows(*std::move(pasted.table), {});
    if (auto sheet = m_codec.survey_in ? m_codec.survey_in(text) : std::nullopt)
        return offer_survey(*std::move(sheet), {});
    if (pasted.table)
        return offer_rows(*std::move(pasted.table), {});
    if (!text.empty())
        paste_lines(text);
}

void Editor::paste_cards(Journey const& fragment)
{
    if (refuse_when_read_only())
        return;
    settle_gesture();
    auto plan = plan_of_paste(m_journey, fragment, place_for_paste(), m_ids);
    run_paste("Paste", std::move(plan.commands), std::move(plan.pasted));
}

void Editor::paste_lines(std::string_view text)
{
    if (refuse_when_read_only())
        return;
    auto const sheet = sheet_of_lines(text);
    if (!sheet)
        return refuse(sheet.error());
    settle_gesture();
    auto const choice = choice_for_rows(sheet.value());
    auto preview = preview_rows(m_journey, sheet.value(), choice, [this](std::string_view english) { return say(english); });
    if (preview.problem)
        return refuse(*preview.problem);
    run_paste("Paste rows", std::move(preview.commands), std::move(preview.pasted));
}

// One step, and what was pasted is selected.
void Editor::run_paste(char const* label, std::vector<Command> commands, std::vector<RecordId> pasted)
{
    take(BeginGesture { label });
    for (auto const& command : commands) {
        take(command);
        if (!pasted.empty() && !m_journey.contains(pasted.front()))
            return take(AbandonGesture {}); // refused, and said so
    }
    take(EndGesture {});
    if (pasted.empty())
        return;
    m_caches.refresh_layout(m_journey);
    auto const count = pasted.size();
    auto const first = pasted.front();
    select(std::move(pasted));
    reveal(first);
    show_message_with_undo(sentence_about("Pasted: {0} item", "Pasted: {0} items", count));
}

RowsChoice Editor::choice_for_rows(RowsSheet const& sheet)
{
    RowsChoice choice;
    choice.columns = sheet.columns;
    choice.has_headers = sheet.has_headers;
    choice.place = place_for_paste();
    choice.round = m_session.round.is_empty() ? current_round(m_journey) : m_session.round;
    choice.persona = m_session.persona;
    choice.evidence = m_session.evidence;
    choice.seed = new_seed();
    return choice;
}

void Editor::offer_rows(RowsSheet sheet, std::string file_name)
{
    if (m_session.page != Page::Board || !is_open())
        return show_error({ "Open the map first: rows are put onto the map that is on the board", {}, {} });
    if (refuse_when_read_only())
        return finish_run(); // the page offers it outside of any run
    leave_inline_field();
    settle_gesture();
    m_caches.refresh_layout(m_journey);
    auto choice = choice_for_rows(sheet);
    m_session.rows = RowsImport { std::move(sheet), {}, {}, std::move(file_name) };
    m_session.dialog = Dialog::Rows;
    take(ChangeRows { std::move(choice) });
}

void Editor::take(ChangeRows const& wish)
{
    if (!m_session.rows)
        return;
    auto& rows = *m_session.rows;
    rows.choice = wish.choice;
    rows.preview = preview_rows(m_journey, rows.sheet, rows.choice, [this](std::string_view english) { return say(english); });
}

void Editor::take(ImportRows const&)
{
    if (!m_session.rows || refuse_when_read_only())
        return;
    if (m_session.rows->preview.problem)
        return refuse(*m_session.rows->preview.problem);
    auto rows = std::move(*std::exchange(m_session.rows, std::nullopt));
    m_session.dialog = Dialog::None;
    run_paste("Paste rows", std::move(rows.preview.commands), std::move(rows.preview.pasted));
}

}
