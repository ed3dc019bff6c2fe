// A survey comes in: first it is shown what would come of it, then it is one step.

#include "core/editor/editor.h"

#include "core/journey/queries.h"

namespace trustline {

namespace {

// What is selected, or the stage it is in, is what a survey is most likely about.
RecordId likely_target(Session const& session, Journey const& journey)
{
    if (session.selection.empty())
        return {};
    auto const& id = session.selection.back();
    auto const kind = journey.kind_of(id);
    return kind == RecordKind::Touchpoint || kind == RecordKind::Stage ? id : RecordId {};
}

}

void Editor::offer_survey(SurveySheet sheet, std::string file_name)
{
    if (m_session.page != Page::Board || !is_open())
        return show_error({ "Open the map first: a survey is put onto the map that is on the board", {}, {} });
    if (refuse_when_read_only())
        return finish_run(); // the page offers it outside of any run
    leave_inline_field();
    settle_gesture();
    SurveyChoice choice;
    choice.at = likely_target(m_session, m_journey);
    choice.round = m_session.round.is_empty() ? current_round(m_journey) : m_session.round;
    choice.new_round_title = filled(say("Round {0}"), { std::to_string(m_journey.all<Round>().size() + 1) });
    choice.columns = sheet.columns;
    choice.seed = new_seed();
    m_session.survey = SurveyImport { std::move(sheet), {}, {}, std::move(file_name) };
    m_session.dialog = Dialog::Survey;
    take(ChangeSurvey { std::move(choice) });
}

void Editor::take(ChangeSurvey const& wish)
{
    if (!m_session.survey || !m_codec.preview_survey)
        return;
    auto& survey = *m_session.survey;
    survey.choice = wish.choice;
    survey.preview = m_codec.preview_survey(m_journey, survey.sheet, survey.choice);
}

void Editor::take(ImportSurvey const&)
{
    if (!m_session.survey || refuse_when_read_only())
        return;
    if (m_session.survey->preview.problem)
        return refuse(*m_session.survey->preview.problem);
    auto const survey = std::move(*std::exchange(m_session.survey, std::nullopt));
    auto const& preview = survey.preview;
    m_session.dialog = Dialog::None;
    take(Command { PutRecords { "Import survey", preview.records } });
    if (!m_journey.contains(preview.touchpoint))
        return; // it was refused, and said so
    m_session.round = preview.is_new_round || survey.choice.round == current_round(m_journey) ? RoundId {} : survey.choice.round;
    select_and_reveal(preview.touchpoint);
    show_message_with_undo({ preview.respondents == 1 ? "{0} respondent now speaks at “{1}”" : "{0} respondents now speak at “{1}”", { std::to_string(preview.respondents), preview.touchpoint_title }, {} });
}

}
