// Maps come and go: opening, the journal and its snapshots, files.

#include "core/editor/editor.h"

#include "core/editor/file_names.h"
#include "core/editor/new_map.h"
#include "core/scene/thumbnail.h"

namespace trustline {

namespace {

// Replaying this many entries takes no time that anybody notices.
constexpr std::uint64_t entries_between_snapshots = 200;

}

void Editor::open(Journey journey, std::string map_key, std::uint64_t number, bool is_read_only, std::string file_name)
{
    open({ std::move(journey), std::move(map_key), number, is_read_only, std::move(file_name), {} });
}

void Editor::open(MapToOpen map)
{
    // What was last done to the old map is in its journal; its snapshot is for the list of last maps.
    settle_gesture();
    store_snapshot();
    begin_map(std::move(map));
}

void Editor::begin_map(MapToOpen map)
{
    bool const is_new = map.map_key.empty();
    m_journey = std::move(map.journey);
    m_map_key = is_new ? m_ids.next_text() : std::move(map.map_key);
    m_number = map.number;
    m_snapshot_number = map.number;
    m_original_text = std::move(map.original_text);
    m_wants_snapshot = false;
    m_snapshot_due_ms.reset();
    m_waiting.reset();

    m_history.clear();
    m_done.clear();
    m_undone.clear();
    m_hand = Idle {};
    m_dragged.clear();
    m_settling.reset();
    m_caches.invalidate();
    m_flight.reset();
    m_glide.reset();
    m_places_behind.clear();
    m_places_ahead.clear();
    m_session.presentation.reset();
    m_session.search.reset();
    m_session.hovered_gap = {};
    m_wants_fit = true;
    m_tab_place = 0;

    m_session.page = Page::Board;
    m_session.dialog = Dialog::None;
    m_session.survey.reset();
    m_session.rows.reset();
    m_session.tool = Tool::Select;
    m_session.selection.clear();
    m_session.hovered = {};
    m_session.inline_edit.reset();
    m_session.is_scoring = false;
    take_up_question();
    m_session.file_name = std::move(map.file_name);
    m_session.is_read_only = map.is_read_only;
    m_session.elsewhere = Elsewhere::No;
    m_session.save = {};

    // Layout and measures are there at once for whoever asks before the next update.
    m_caches.refresh(m_journey, question(), style(), m_now_ms, 0);
    if (is_new) {
        m_wants_snapshot = true;
        store_new_map();
    }
}

// A large map is shown first: writing it out takes as long as drawing it many times.
void Editor::store_new_map()
{
    constexpr std::size_t many_records = 2'000;
    if (m_journey.all<Touchpoint>().size() + m_journey.all<Score>().size() < many_records)
        return store_snapshot();
    m_snapshot_due_ms = m_now_ms + snapshot_rests_ms;
}

void Editor::offer(MapToOpen map)
{
    if (m_session.page != Page::Board || !is_open())
        return open(std::move(map));
    m_waiting = std::move(map);
    m_session.dialog = Dialog::ConfirmReplace;
}

std::string Editor::waiting_title() const
{
    return m_waiting ? m_waiting->journey.map().title : std::string {};
}

void Editor::new_map()
{
    offer({ .journey = empty_map(m_session.language, m_ids) });
}

// --- storage

std::string Editor::map_text() const
{
    return m_original_text.empty() ? m_codec.write_map(m_journey) : m_original_text;
}

void Editor::append_to_journal(Edit const& edit)
{
    if (edit.is_empty() || !is_open())
        return;
    request(AppendJournal { m_map_key, ++m_number, m_codec.write_journal_entry(edit) });
    if (m_wants_snapshot || m_number % entries_between_snapshots == 0)
        store_snapshot();
}

void Editor::store_snapshot()
{
    bool const is_needed = m_wants_snapshot || m_snapshot_number != m_number;
    // In the middle of a gesture the map is ahead of its journal.
    if (!is_open() || !is_needed || m_history.is_in_gesture())
        return;
    m_wants_snapshot = false;
    m_snapshot_due_ms.reset();
    m_snapshot_number = m_number;
    m_caches.refresh_layout(m_journey);
    request(StoreSnapshot { m_map_key, m_number, map_text(), m_journey.map().title, int(m_journey.all<Touchpoint>().size()),
        to_text(thumbnail_of(m_caches.layout(), m_caches.measures())) });
}

void Editor::set_save_status(SaveStatus status)
{
    if (status.state == SaveState::NotSaved)
        m_wants_snapshot = true;
    m_session.save = std::move(status);
}

// --- files

void Editor::save(bool ask_where)
{
    auto const name = m_session.file_name.empty() ? map_file_name(m_journey.map().title) : m_session.file_name;
    request(SaveFile { name, map_text(), ask_where });
}

void Editor::take_over()
{
    request(TakeOver {});
}

void Editor::save_copy()
{
    MapToOpen copy { .journey = m_journey };
    begin_map(std::move(copy));
    show_message({ "This is a copy that can be changed. The original stays as it was." });
}

void Editor::download_map()
{
    request(DownloadFile { map_file_name(m_journey.map().title), "application/vnd.trustline+json", map_text() });
}

void Editor::export_svg()
{
    request(DownloadFile { file_name(m_journey.map().title, ".svg"), "image/svg+xml", m_codec.write_svg(view()) });
}

// As wide as a page of a report; the words are measured by estimate, since whoever reads it brings the fonts.
void Editor::take(ExportInsight const& wish)
{
    PictureStyle style { .width = 960, .theme = m_session.theme(), .has_table = wish.is_table };
    style.say = [this](std::string_view english) { return say(english); };
    m_caches.refresh_measures(m_journey, m_caches.measures().question);
    auto const picture = build_picture(wish.kind, m_journey, m_caches.measures(), style);
    auto const name = m_journey.map().title + " " + picture.title;
    if (wish.is_table)
        request(DownloadFile { file_name(name, ".csv"), "text/csv", picture_csv(picture) });
    else
        request(DownloadFile { file_name(name, ".svg"), "image/svg+xml", picture_svg(picture, style.theme) });
}

void Editor::download_report()
{
    request(DownloadFile { file_name(m_journey.map().title, ".report.json"), "application/json", m_codec.write_report(m_journey, m_caches.measures()) });
}

}
