// A survey came in: where it goes, what its columns are, and what would come of it, before anything is changed.

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "panels/dialog.h"
#include "panels/durations.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t findings_shown = 30;

class SurveyPanel {
public:
    SurveyPanel(Panel& panel, Column& column, SurveyImport const& survey)
        : m_panel(panel)
        , m_ui(panel.ui)
        , m_column(column)
        , m_survey(survey)
        , m_journey(panel.view.journey)
    {
    }

    void draw()
    {
        counts();
        place();
        round();
        scale();
        means();
        columns();
        findings();
    }

private:
    std::string_view say(std::string_view english) const { return m_panel.say(english); }
    SurveyChoice const& choice() const { return m_survey.choice; }

    template<class Alter>
    void change(Alter const& alter)
    {
        auto changed = choice();
        alter(changed);
        m_panel.wishes.push(ChangeSurvey { std::move(changed) });
    }

    // Two fields beside each other, one below the other on a phone.
    std::pair<Rect, Rect> two_fields(std::string_view left, std::string_view right)
    {
        float const gap = m_ui.px(12), label = ui::line_of(m_ui, ui::Type::Tiny) + m_ui.px(3), field = ui::field_height(m_ui);
        auto const named = [&](Rect box, std::string_view words) {
            ui::label(m_ui, ui::cut_top(box, label), words, m_ui.muted(ui::Type::Tiny));
            return box;
        };
        if (m_panel.page.is_narrow) {
            auto const first = named(m_column.take(label + field), left);
            return { first, named(m_column.take(label + field), right) };
        }
        Rect row = m_column.take(label + field);
        auto const first = ui::cut_left(row, std::floor((row.width - gap) / 2), gap);
        return { named(first, left), named(row, right) };
    }

    void counts()
    {
        auto const& preview = m_survey.preview;
        if (!m_survey.file_name.empty())
            m_column.paragraph(m_survey.file_name, m_ui.ink(ui::Type::Body, true), 2, 1);
        m_column.paragraph(m_panel.say("Rows: {0}, respondents: {1}; answers: {2}, missing: {3}, refused: {4}",
                               { std::to_string(preview.rows), std::to_string(preview.respondents), std::to_string(preview.answers), std::to_string(preview.missing), std::to_string(preview.refused) }),
            m_ui.muted(ui::Type::Body));
    }

    // --- where it goes

    Touchpoint const* chosen_touchpoint() const { return m_journey.find(TouchpointId { choice().at.text }); }
    Stage const* chosen_stage() const
    {
        auto const* touchpoint = chosen_touchpoint();
        return m_journey.find(touchpoint ? touchpoint->stage : StageId { choice().at.text });
    }

    void place()
    {
        auto const [stage_box, touchpoint_box] = two_fields(say("Stage"), say("Touchpoint"));
        auto const* stage = chosen_stage();
        auto const stages = stages_in_order(m_journey);
        std::vector<ui::MenuEntry> entries { { .word = say("The whole map"), .is_checked = !stage } };
        for (auto const* one : stages)
            entries.push_back({ .word = one->title, .is_checked = one == stage, .begins_group = one == stages.front() });
        if (auto const at = ui::chooser(m_ui, stage_box, "survey stage", say("Stage of the survey"), stage ? std::string_view(stage->title) : say("The whole map"), entries))
            change([&](SurveyChoice& one) { one.at = *at == 0 ? RecordId {} : RecordId { stages[*at - 1]->id }; });
        touchpoint_chooser(touchpoint_box, stage);
        if (!chosen_touchpoint())
            m_column.paragraph(m_panel.say("Nobody was asked about single touchpoints: the answers go to one that stands for the whole, “{0}”, so that n stays the number of people.",
                                   { m_survey.preview.touchpoint_title }),
                m_ui.muted(ui::Type::Small));
    }

    void touchpoint_chooser(Rect const& box, Stage const* stage)
    {
        std::vector<Touchpoint const*> touchpoints;
        std::vector<ui::MenuEntry> entries { { .word = stage ? say("The stage as a whole") : say("The map as a whole"), .is_checked = !chosen_touchpoint() } };
        if (stage) {
            for (auto const* lane : lanes_in_order(m_journey)) {
                for (auto const* one : touchpoints_in_cell(m_journey, stage->id, lane->id)) {
                    entries.push_back({ .word = one->title, .is_checked = one == chosen_touchpoint(), .begins_group = touchpoints.empty() });
                    touchpoints.push_back(one);
                }
            }
        }
        auto const shown = chosen_touchpoint() ? std::string_view(chosen_touchpoint()->title) : entries.front().word;
        if (auto const at = ui::chooser(m_ui, box, "survey touchpoint", say("Touchpoint of the survey"), shown, entries))
            change([&](SurveyChoice& one) { one.at = *at == 0 ? (stage ? RecordId { stage->id } : RecordId {}) : RecordId { touchpoints[*at - 1]->id }; });
    }

    // --- when, and on whose behalf

    void round()
    {
        auto const [round_box, persona_box] = two_fields(say("Round"), say("Persona"));
        auto const rounds = rounds_in_order(m_journey);
        auto const* chosen = m_journey.find(choice().round);
        std::vector<ui::MenuEntry> entries;
        for (auto const* one : rounds)
            entries.push_back({ .word = one->title, .is_checked = one == chosen });
        entries.push_back({ .word = say("New round"), .icon = "plus", .is_checked = !chosen, .begins_group = !rounds.empty() });
        if (auto const at = ui::chooser(m_ui, round_box, "survey round", say("Round of the survey"), chosen ? std::string_view(chosen->title) : say("New round"), entries))
            change([&](SurveyChoice& one) { one.round = *at == rounds.size() ? RoundId {} : rounds[*at]->id; });
        persona_chooser(persona_box);
        if (!chosen)
            new_round();
    }

    void new_round()
    {
        auto const [title_box, date_box] = two_fields(say("Name of the round"), say("Date of the round"));
        auto const title = ui::text_field(m_ui, title_box, say("Name of the new round"), choice().new_round_title);
        if (title.is_finished)
            change([&](SurveyChoice& one) { one.new_round_title = title.text; });
        auto const date = ui::text_field(m_ui, date_box, say("Date of the new round"), choice().new_round_date, { .placeholder = "2026-09-30" });
        if (date.is_finished)
            change([&](SurveyChoice& one) { one.new_round_date = std::string(trimmed(date.text)); });
    }

    void persona_chooser(Rect const& box)
    {
        auto const personas = personas_in_order(m_journey);
        auto const* chosen = m_journey.find(choice().persona);
        std::vector<ui::MenuEntry> entries { { .word = say("Not said"), .is_checked = !chosen } };
        for (auto const* one : personas)
            entries.push_back({ .word = one->title, .is_checked = one == chosen, .begins_group = one == personas.front() });
        if (auto const at = ui::chooser(m_ui, box, "survey persona", say("Persona of the survey"), chosen ? std::string_view(chosen->title) : say("Not said"), entries))
            change([&](SurveyChoice& one) { one.persona = *at == 0 ? PersonaId {} : personas[*at - 1]->id; });
    }

    // --- how it was asked

    void scale_field(Rect const& box, std::string_view name, double SurveyChoice::*end)
    {
        auto const result = ui::text_field(m_ui, box, name, number_words(choice().*end, m_ui.decimal_sign));
        if (!result.is_finished)
            return;
        if (auto const number = typed_number(result.text, m_ui.decimal_sign))
            change([&](SurveyChoice& one) { one.*end = *number; });
        else
            m_panel.wishes.push(not_understood(number_words(7.5, m_ui.decimal_sign)));
    }

    void scale()
    {
        auto [scale_box, reversed_box] = two_fields(say("Scale, from lowest to highest answer"), say("Items worded negatively"));
        auto const low = ui::cut_left(scale_box, std::floor((scale_box.width - m_ui.px(8)) / 2), m_ui.px(8));
        scale_field(low, say("Lowest answer"), &SurveyChoice::low);
        scale_field(scale_box, say("Highest answer"), &SurveyChoice::high);
        auto const result = ui::text_field(m_ui, reversed_box, say("Items worded negatively"), items_list(choice().reversed), { .placeholder = say("none; of the form of 1988: 10-13,18-22") });
        auto const items = result.is_finished ? items_in(result.text) : std::nullopt;
        if (items)
            change([&](SurveyChoice& one) { one.reversed = *items; });
        else if (result.is_finished)
            m_panel.wishes.push(not_understood("10-13,18-22"));
        if (choice().low != 1 || choice().high != 7)
            m_column.paragraph(m_panel.say("Answers from {0} to {1} become 1 to 7 by 1 + (x − {0}) · 6 / ({1} − {0})", { number_words(choice().low, m_ui.decimal_sign), number_words(choice().high, m_ui.decimal_sign) }), m_ui.muted(ui::Type::Small));
    }

    // --- what would come of it

    struct MeansRow {
        std::string_view name;
        std::optional<double> perception, expectation, gap, before, after;
        int n = 0;
    };

    std::string shown(std::optional<double> value) const { return value ? m_panel.number(*value, 2) : std::string("–"); }
    std::string shown_gap(std::optional<double> value) const { return value ? m_panel.signed_number(*value, 2) : std::string("–"); }

    // As wide as the widest head above them.
    float number_width() const
    {
        float width = m_ui.px(m_panel.page.is_narrow ? 52 : 76);
        for (auto const* head : { "perceived", "expected", "gap", "so far", "then" })
            width = std::max(width, ui::text_width(m_ui, say(head), ui::Type::Tiny));
        return width;
    }

    void cells(Rect row, std::string_view name, std::vector<std::string> const& words, ui::Lettering lettering)
    {
        lettering.align = ui::Align::Right;
        for (std::size_t i = words.size(); i-- > 0;)
            ui::label(m_ui, ui::cut_right(row, number_width(), m_ui.px(4)), words[i], lettering);
        lettering.align = ui::Align::Left;
        ui::label(m_ui, row, name, lettering);
    }

    void means_row(MeansRow const& means, bool is_bold)
    {
        auto const row = m_column.take(ui::line_of(m_ui, ui::Type::Body), 4);
        std::vector<std::string> words { shown(means.perception), shown(means.expectation), shown_gap(means.gap) };
        if (!m_panel.page.is_narrow)
            words.insert(words.end(), { std::to_string(means.n), shown(means.before), shown(means.after) });
        cells(row, means.name, words, m_ui.ink(ui::Type::Body, is_bold));
        ui::mirror_text(m_ui, row,
            m_panel.say("{0}: perceived {1}, expected {2}, gap {3}, n = {4}; so far {5}, then {6}",
                { std::string(means.name), shown(means.perception), shown(means.expectation), shown_gap(means.gap), std::to_string(means.n), shown(means.before), shown(means.after) }));
    }

    void means()
    {
        auto const& preview = m_survey.preview;
        m_column.section(say("Means"), preview.before_round_title.empty() ? std::string() : m_panel.say("so far: {0}", { preview.before_round_title }));
        if (preview.problem)
            return m_column.paragraph(m_panel.view.say(*preview.problem), m_ui.lettering(ui::Type::Body, m_panel.tokens().error));
        std::vector<std::string> heads { std::string(say("perceived")), std::string(say("expected")), std::string(say("gap")) };
        if (!m_panel.page.is_narrow)
            heads.insert(heads.end(), { "n", std::string(say("so far")), std::string(say("then")) });
        cells(m_column.take(ui::line_of(m_ui, ui::Type::Tiny), 2), {}, heads, m_ui.muted(ui::Type::Tiny));
        for (auto const dimension : all_dimensions) {
            auto const& one = preview.survey[dimension];
            means_row({ say(label_of(dimension)), one.perception, one.expectation, one.gap, preview.before[dimension].perception, preview.after[dimension].perception, one.n }, false);
        }
        auto const& overall = preview.survey.overall;
        means_row({ say("Overall"), overall.perception, overall.expectation, overall.weighted, preview.before.overall.perception, preview.after.overall.perception, overall.n }, true);
        m_column.paragraph(say("Overall is weighted by the hundred points of the map; “so far” and “then” are perceived means of what was chosen above"), m_ui.muted(ui::Type::Tiny));
        if (preview.replaced > 0)
            m_column.paragraph(m_panel.say("Scores that are there already and will be replaced: {0}", { std::to_string(preview.replaced) }), m_ui.ink());
    }

    // --- what the columns are

    std::string words_of(SurveyColumn const& column) const
    {
        constexpr std::array<std::string_view, 4> sides { "{0}, perceived", "{0}, expected", "{0}, adequate", "{0}, desired" };
        switch (column.use) {
        case ColumnUse::Ignored:
            break;
        case ColumnUse::Respondent:
            return std::string(say("Respondent"));
        case ColumnUse::Item:
            return (column.side == AnswerSide::Perception ? "P" : "E") + std::to_string(column.item);
        case ColumnUse::Dimension:
            return m_panel.say(sides[std::size_t(column.side)], { std::string(say(label_of(column.dimension))) });
        }
        return std::string(say("Not used"));
    }

    std::vector<SurveyColumn> all_uses() const
    {
        int const items = m_survey.sheet.item_set == ItemSet::Later21 ? int(most_survey_items) - 1 : int(most_survey_items);
        std::vector<SurveyColumn> uses { {}, { ColumnUse::Respondent, {}, 0, {} } };
        for (auto const side : { AnswerSide::Perception, AnswerSide::Expectation }) {
            for (int item = 1; item <= items; ++item)
                uses.push_back({ ColumnUse::Item, side, item, {} });
        }
        for (auto const dimension : all_dimensions) {
            for (auto const side : { AnswerSide::Perception, AnswerSide::Expectation, AnswerSide::Adequate, AnswerSide::Desired })
                uses.push_back({ ColumnUse::Dimension, side, 0, dimension });
        }
        return uses;
    }

    void column_row(std::size_t at)
    {
        auto row = m_column.take(ui::field_height(m_ui), 4);
        auto const box = ui::cut_right(row, std::floor(row.width * 0.5f), m_ui.px(12));
        auto const& header = m_survey.sheet.headers[at];
        auto const& column = choice().columns[at];
        ui::label(m_ui, row, header, column.use == ColumnUse::Ignored ? m_ui.muted(ui::Type::Body) : m_ui.ink());
        auto const id = "column " + std::to_string(at);
        std::vector<SurveyColumn> uses;
        std::vector<std::string> words;
        std::vector<ui::MenuEntry> entries;
        if (ui::is_popup_open(id.c_str())) { // sixty words for each of forty columns only when they are seen
            uses = all_uses();
            for (auto const& use : uses)
                words.push_back(words_of(use));
            for (std::size_t i = 0; i < uses.size(); ++i)
                entries.push_back({ .word = words[i], .is_checked = uses[i] == column });
        }
        if (auto const chosen = ui::chooser(m_ui, box, id.c_str(), m_panel.say("Column {0}", { header }), words_of(column), entries))
            change([&](SurveyChoice& one) { one.columns[at] = uses[*chosen]; });
    }

    void columns()
    {
        auto const& all = choice().columns;
        auto const used = std::count_if(all.begin(), all.end(), [](SurveyColumn const& column) { return column.use != ColumnUse::Ignored; });
        m_column.section(say("Columns"), m_panel.say("{0} of {1} used", { std::to_string(used), std::to_string(all.size()) }));
        m_column.paragraph(m_survey.sheet.has_headers ? say("Recognised by their headers; change what is wrong") : say("There are no headers: recognised by their place; change what is wrong"), m_ui.muted(ui::Type::Small));
        for (std::size_t i = 0; i < all.size(); ++i)
            column_row(i);
    }

    void findings()
    {
        auto const& all = m_survey.preview.findings;
        if (all.empty())
            return;
        m_column.section(say("Left out or odd"), std::to_string(all.size()));
        for (std::size_t i = 0; i < std::min(all.size(), findings_shown); ++i)
            m_column.paragraph(m_panel.say("Line {0}, column {1}: {2}", { std::to_string(all[i].place.line), std::to_string(all[i].place.column), m_panel.view.say(Error { all[i].message, all[i].arguments, {} }) }), m_ui.ink(ui::Type::Small), 3);
        if (all.size() > findings_shown)
            m_column.paragraph(m_panel.say("and {0} more", { std::to_string(all.size() - findings_shown) }), m_ui.muted(ui::Type::Small));
    }

    Panel& m_panel;
    ui::Ui& m_ui;
    Column& m_column;
    SurveyImport const& m_survey;
    Journey const& m_journey;
};

void survey_buttons(Panel& panel, DialogFrame& frame, SurveyImport const& survey)
{
    auto& ui = panel.ui;
    Rect row = frame.buttons;
    auto const import_words = panel.say("Import");
    ui::ButtonLook const primary { .kind = ui::ButtonKind::Primary, .is_disabled = survey.preview.problem.has_value() };
    if (ui::button(ui, ui::cut_right(row, ui::button_width(ui, import_words, primary), ui.px(8)), import_words, primary))
        panel.wishes.push(ImportSurvey {});
    auto const cancel_words = panel.say("Cancel");
    if (ui::button(ui, ui::cut_right(row, ui::button_width(ui, cancel_words)), cancel_words))
        frame.stays = false;
}

}

void survey_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto frame = begin_dialog(panel, "survey", { 720, 760 }, panel.say("Survey"), ui.touchable(36));
    auto const& survey = panel.session().survey;
    if (survey) {
        auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
        float const padding = panel.page.is_narrow ? 16 : ui.px(24);
        Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
        SurveyPanel(panel, column, *survey).draw();
        ui::end_scroll(ui, column.y() + ui.px(24));
        survey_buttons(panel, frame, *survey);
    }
    frame.stays = frame.stays && survey;
    end_dialog(panel, frame);
}

}
