#include "core/editor/editor.h"

#include "core/base/text.h"
#include "core/editor/actions.h"
#include "core/editor/new_map.h"
#include "core/editor/selection.h"
#include "core/editor/settings.h"
#include "core/editor/translations.h"
#include "core/journey/queries.h"


namespace trustline {

void Editor::run(std::vector<Wish> wishes, double now_ms)
{
    set_now(now_ms);
    for (auto const& wish : wishes)
        carry_out(wish);
    finish_run();
}

void Editor::carry_out(Wish const& wish)
{
    std::visit([&](auto const& one) { take(one); }, wish);
}

void Editor::finish_run()
{
    if (m_step_was_closed && !m_done.empty())
        m_done.back().after = m_session.selection;
    m_step_was_closed = false;
    m_error_was_shown = false;
}

void Editor::take(RunAction const& wish)
{
    auto const* action = find_action(wish.id);
    assert(action);
    leave_inline_field();
    m_caches.refresh_layout(m_journey);
    if (action && action->is_enabled(*this))
        action->run(*this);
}

// --- selection

void Editor::select(std::vector<RecordId> records)
{
    auto const focus_before = focus_of(m_session);
    std::erase_if(records, [this](RecordId const& id) { return !m_journey.contains(id); });
    m_session.selection = std::move(records);
    if (focus_of(m_session) == focus_before)
        return;
    m_session.scoring_dimension = Dimension::Reliability;
    m_session.scores_expectation = false;
    if (!focused_touchpoint(m_session, m_journey))
        m_session.is_scoring = false;
}

void Editor::take(Select const& wish)
{
    select(wish.records);
}

void Editor::take(ToggleSelected const& wish)
{
    std::vector<RecordId> selection = m_session.selection;
    if (std::erase(selection, wish.record) == 0)
        selection.push_back(wish.record);
    select(std::move(selection));
}

// --- what is shown

void Editor::take(ShowPage const& wish)
{
    if (wish.page == Page::Board && !is_open())
        return;
    if (wish.page == Page::Start) {
        // The list of last maps shows each as its snapshot says.
        settle_gesture();
        store_snapshot();
    }
    leave_inline_field();
    m_session.presentation.reset();
    m_session.search.reset();
    m_session.page = wish.page;
    m_session.dialog = Dialog::None;
}

void Editor::take(ShowDialog const& wish)
{
    m_session.dialog = wish.dialog;
    m_session.listening_for.clear();
    if (wish.dialog != Dialog::Survey)
        m_session.survey.reset();
    if (wish.dialog != Dialog::Rows)
        m_session.rows.reset();
    if (wish.dialog != Dialog::ConfirmReplace)
        m_waiting.reset();
}

void Editor::take(ShowInsight const& wish)
{
    m_session.insight = wish.kind;
    take(ShowDialog { Dialog::Insights });
}

void Editor::take(ChooseTool const& wish)
{
    call_off_hand();
    m_session.tool = wish.tool;
}

void Editor::take(ChooseLens const& wish)
{
    m_session.lens = wish.lens;
    remember_settings();
}

void Editor::take(ChooseTheme const& wish)
{
    m_session.theme_choice = wish.theme;
    remember_settings();
}

void Editor::take(ChooseLanguage const& wish)
{
    m_session.language = wish.language;
    remember_settings();
}

void Editor::take(ChooseRound const& wish)
{
    m_session.round = wish.round;
    keep_question();
}

void Editor::take(CompareWith const& wish)
{
    m_session.compared = wish.round;
    keep_question();
}

// Empty, which is the round before, then every other round in order, then empty again.
void Editor::compare_with_next_round()
{
    std::vector<RoundId> choices { RoundId {} };
    for (auto const* round : rounds_in_order(m_journey)) {
        if (round->id != question().round)
            choices.push_back(round->id);
    }
    auto const shown = std::find(choices.begin(), choices.end(), m_session.compared);
    bool const is_last = shown == choices.end() || shown + 1 == choices.end();
    take(CompareWith { is_last ? RoundId {} : *(shown + 1) });
    auto const* round = m_journey.find(m_session.compared);
    show_message(round ? Error { "Compared with {0}", { round->title } } : Error { "Compared with the round before" });
}

void Editor::take(ChoosePersona const& wish)
{
    m_session.persona = wish.persona;
    keep_question();
}

void Editor::keep_question()
{
    m_session.kept_question = { m_map_key, m_session.round, m_session.compared, m_session.persona };
    remember_settings();
}

void Editor::take_up_question()
{
    auto const& kept = m_session.kept_question;
    bool const is_of_this_map = kept.map_key == m_map_key;
    m_session.round = is_of_this_map && m_journey.contains(kept.round) ? kept.round : RoundId {};
    m_session.compared = is_of_this_map && m_journey.contains(kept.compared) ? kept.compared : RoundId {};
    m_session.persona = is_of_this_map && m_journey.contains(kept.persona) ? kept.persona : PersonaId {};
}

void Editor::take(ChooseEvidence const& wish)
{
    m_session.evidence = wish.evidence;
}

void Editor::take(FocusDimension const& wish)
{
    if (!focused_touchpoint(m_session, m_journey))
        return;
    m_session.is_scoring = true;
    m_session.scoring_dimension = wish.dimension;
    m_session.scores_expectation = wish.expectation;
}

void Editor::take(SetSetting const& wish)
{
    if (set_setting(m_session, wish.name, wish.value))
        remember_settings();
}

void Editor::take(ListenForKeys const& wish)
{
    m_session.listening_for = wish.action;
}

void Editor::take(ResetKeys const& wish)
{
    std::erase_if(m_session.key_choices, [&](KeyChoice const& choice) { return wish.action.empty() || choice.action == wish.action; });
    m_session.listening_for.clear();
    remember_settings();
}

// Keys for the action that listens. Those of another action stay with it.
void Editor::take_shortcut(KeyDown const& key)
{
    if (key.key == "Escape") {
        m_session.listening_for.clear();
        return;
    }
    auto const choice = shortcut_in(key, m_session.listening_for);
    if (!choice)
        return;
    auto const keys = shown({ choice->key, choice->modifiers }, false);
    if (auto const* owner = owner_of(*choice, m_session)) {
        show_error({ "{0} belongs to “{1}” already. Choose other keys, or press Escape.", { keys, std::string(say(owner->label)) } });
        return;
    }
    std::erase_if(m_session.key_choices, [&](KeyChoice const& one) { return one.action == choice->action; });
    m_session.key_choices.push_back(*choice);
    m_session.listening_for.clear();
    m_session.toast.reset();
    announce({ "{0}: {1}", { std::string(say(find_action(choice->action)->label)), keys } });
    remember_settings();
}

void Editor::remember_settings()
{
    request(RememberSettings { settings_text(m_session) });
}

// --- typing on the board

void Editor::take(EditInline const& wish)
{
    if (refuse_when_read_only())
        return;
    if (!m_journey.contains(wish.record)) {
        // What was to be added was refused: nothing of it remains.
        if (wish.is_new)
            take(AbandonGesture {});
        return;
    }
    if (m_session.inline_edit && m_session.inline_edit->record != wish.record)
        leave_inline_field();
    select_and_reveal(wish.record);
    m_session.inline_edit = InlineEdit { wish.record, wish.is_new };
}

// Something else begins while a field is open: what was added stays, and the field will still say what was typed into it.
void Editor::leave_inline_field()
{
    auto const edit = std::exchange(m_session.inline_edit, std::nullopt);
    if (edit && edit->is_new)
        take(EndGesture {});
}

void Editor::take(FinishInline const& wish)
{
    bool const is_late = !wish.record.is_empty() && (!m_session.inline_edit || m_session.inline_edit->record != wish.record);
    if (is_late && !wish.is_cancelled && !trimmed(wish.text).empty() && m_journey.contains(wish.record))
        rename_inline(wish.record, wish.text);
    if (is_late || !m_session.inline_edit)
        return;
    auto const edit = *m_session.inline_edit;
    m_session.inline_edit.reset();
    bool const is_empty = trimmed(wish.text).empty();
    if (wish.is_cancelled || is_empty) {
        if (edit.is_new)
            take_back_new(edit.record);
        else if (!wish.is_cancelled && m_journey.find(LinkId { edit.record.text }))
            carry_out(Command { RelabelLink { LinkId { edit.record.text }, {} } });
        return;
    }
    rename_inline(edit.record, wish.text);
    if (edit.is_new)
        take(EndGesture {});
}

// Adding it and removing it come to nothing, so no step is left; whatever else happened meanwhile stays.
void Editor::take_back_new(RecordId const& record)
{
    auto const selection_before = m_selection_before_gesture;
    take(Command { RemoveRecords { { record } } });
    take(EndGesture {});
    select(selection_before);
}

void Editor::rename_inline(RecordId const& record, std::string const& text)
{
    auto const& id = record.text;
    switch (*m_journey.kind_of(record)) {
    case RecordKind::Map:
        return take(Command { RenameMap { text } });
    case RecordKind::Persona:
        return take(Command { RenamePersona { PersonaId { id }, text } });
    case RecordKind::Stage:
        return take(Command { RenameStage { StageId { id }, text } });
    case RecordKind::Lane:
        return take(Command { RenameLane { LaneId { id }, text } });
    case RecordKind::Touchpoint:
        return take(Command { RenameTouchpoint { TouchpointId { id }, text } });
    case RecordKind::Link:
        return take(Command { RelabelLink { LinkId { id }, text } });
    case RecordKind::Note:
        return take(Command { EditNote { NoteId { id }, text } });
    case RecordKind::Round:
        return take(Command { RenameRound { RoundId { id }, text, m_journey.find(RoundId { id })->date } });
    default:
        return; // Nothing else has a text on the board.
    }
}

// --- maps

void Editor::take(OpenWaiting const&)
{
    m_session.dialog = Dialog::None;
    if (auto map = std::exchange(m_waiting, std::nullopt))
        open(std::move(*map));
}

void Editor::take(OpenTemplate const& wish)
{
    request(FetchTemplate { wish.file });
}

void Editor::take(OpenRecent const& wish)
{
    request(LoadRecent { wish.key });
}

void Editor::take(ForgetRecent const& wish)
{
    std::erase_if(m_session.recent, [&](RecentMap const& map) { return map.key == wish.key; });
    request(DropRecent { wish.key });
}

void Editor::take(MakeMapFromText const& wish)
{
    auto const text = trimmed(wish.text);
    bool const looks_like_a_file = text.starts_with('{') || text.starts_with('<');
    if (looks_like_a_file && m_codec.read_map) {
        auto map = m_codec.read_map(text);
        if (!map)
            return refuse(map.error());
        return offer(std::move(map).value());
    }
    auto sheet = m_codec.survey_in ? m_codec.survey_in(text) : std::nullopt;
    if (sheet)
        return offer_survey(*std::move(sheet), {});
    auto journey = map_from_lines(text, m_session.language, m_ids);
    if (!journey)
        return refuse(journey.error());
    offer({ .journey = std::move(journey).value() });
}

// --- messages

void Editor::show_toast(Toast toast)
{
    announce(toast.sentence);
    m_session.toast = std::move(toast);
    m_toast_since_ms.reset();
}

void Editor::show_error(Error const& error)
{
    show_toast({ error, true, false });
}

// One toast a run, however many wishes failed.
void Editor::refuse(Error const& error)
{
    if (!m_error_was_shown)
        show_error(error);
    m_error_was_shown = true;
}

// No good news over the reason why a part of it was refused.
void Editor::show_message(Error const& sentence)
{
    if (m_error_was_shown)
        return;
    show_toast({ sentence, false, false });
}

void Editor::show_message_with_undo(Error const& sentence)
{
    if (m_error_was_shown)
        return;
    show_toast({ sentence, false, true });
}

void Editor::announce(Error const& sentence)
{
    request(Announce { translated(m_session.language, sentence) });
}

void Editor::take(ShowProblem const& wish)
{
    refuse(wish.sentence);
}

void Editor::take(DismissToast const&)
{
    m_session.toast.reset();
}

}
