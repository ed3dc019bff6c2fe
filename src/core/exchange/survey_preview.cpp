// What would come of a survey: the scores it would put, and the means before and after. Nothing is changed here.

#include "core/base/text.h"
#include "core/exchange/survey.h"
#include "core/exchange/survey_answers.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/measure/rater.h"
#include "core/measure/servqual.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace trustline {

namespace {

    std::optional<Error> problem_of_columns(SurveySheet const& sheet, std::vector<SurveyColumn> const& columns)
    {
        int const last_item = sheet.item_set == ItemSet::Later21 ? int(most_survey_items) - 1 : int(most_survey_items);
        bool has_answers = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const& column = columns[i];
            if (column.use == ColumnUse::Ignored)
                continue;
            has_answers = has_answers || column.use != ColumnUse::Respondent;
            if (column.use == ColumnUse::Item && (column.item < 1 || column.item > last_item || column.side > AnswerSide::Expectation))
                return Error { "There is no item {0}", { std::to_string(column.item) }, {} };
            if (std::find(columns.begin(), columns.begin() + std::ptrdiff_t(i), column) != columns.begin() + std::ptrdiff_t(i))
                return Error { "Two columns are both {0}", { column_words(column) }, {} };
        }
        if (!has_answers)
            return Error { "No column holds answers: say what the columns are", {}, {} };
        return std::nullopt;
    }

    std::optional<Error> problem_of_target(Journey const& journey, SurveyChoice const& choice)
    {
        auto const kind = choice.at.is_empty() ? RecordKind::Map : journey.kind_of(choice.at);
        if (kind != RecordKind::Map && kind != RecordKind::Touchpoint && kind != RecordKind::Stage)
            return Error { "There is no touchpoint and no stage {0} on this map", { choice.at.text }, {} };
        if (journey.all<Stage>().empty() || journey.all<Lane>().empty())
            return Error { "A survey needs a stage and a lane to stand in", {}, {} };
        if (!choice.round.is_empty() && !journey.find(choice.round))
            return Error { "There is no round {0} on this map", { choice.round.text }, {} };
        if (choice.round.is_empty() && trimmed(choice.new_round_title).empty())
            return Error { "A round needs a title", {}, {} };
        if (choice.round.is_empty() && !choice.new_round_date.empty() && !is_iso_day(choice.new_round_date))
            return Error { "\"{0}\" is not a day, such as 2026-09-30", { choice.new_round_date }, {} };
        if (!choice.persona.is_empty() && !journey.find(choice.persona))
            return Error { "There is no persona {0} on this map", { choice.persona.text }, {} };
        return std::nullopt;
    }

    // Without these the cells cannot be read at all.
    std::optional<Error> problem_of_reading(SurveySheet const& sheet, SurveyChoice const& choice)
    {
        bool const is_scale = std::isfinite(choice.low) && std::isfinite(choice.high) && choice.low < choice.high;
        if (!is_scale)
            return Error { "A scale goes from a lower number to a higher one", {}, {} };
        return problem_of_columns(sheet, choice.columns);
    }

    class Planner {
    public:
        Planner(Journey const& journey, SurveySheet const& sheet, SurveyChoice const& choice)
            : m_journey(journey)
            , m_sheet(sheet)
            , m_choice(choice)
            , m_ids(choice.seed)
        {
        }

        SurveyPreview plan()
        {
            m_preview.problem = problem_of_reading(m_sheet, m_choice);
            if (m_preview.problem)
                return std::move(m_preview);
            auto const answers = answers_of(m_sheet, m_choice, m_preview);
            m_preview.problem = problem_of_target(m_journey, m_choice);
            if (!m_preview.problem && answers.empty())
                m_preview.problem = Error { "There is no answer in this survey that could be read", {}, {} };
            if (m_preview.problem)
                return std::move(m_preview);
            find_round();
            find_touchpoint();
            find_earlier_scores();
            for (auto const& one : answers)
                m_scores.push_back(score_of(one));
            measure_scores();
            m_preview.records.insert(m_preview.records.end(), m_scores.begin(), m_scores.end());
            return std::move(m_preview);
        }

    private:
        template<class R>
        Id<R> new_id()
        {
            auto id = m_ids.next<R>();
            while (m_journey.contains(id))
                id = m_ids.next<R>();
            return id;
        }

        void find_round()
        {
            if (auto const* round = m_journey.find(m_choice.round)) {
                m_round = round->id;
                m_preview.round_title = round->title;
                return;
            }
            auto const rounds = rounds_in_order(m_journey);
            OrderKey last = rounds.empty() ? OrderKey {} : rounds.back()->order;
            // [Q3] Scores of no round would become this one's: they get a round of their own before it.
            if (rounds.empty() && !m_journey.all<Score>().empty())
                last = add_round("Earlier", {}, {});
            m_preview.is_new_round = true;
            m_preview.round_title = trimmed(m_choice.new_round_title);
            add_round(m_preview.round_title, m_choice.new_round_date, last);
        }

        OrderKey add_round(std::string title, std::string date, OrderKey const& behind)
        {
            Round round { new_id<Round>(), std::move(title), order_key_between(behind, {}), std::move(date), {} };
            m_round = round.id;
            auto order = round.order;
            m_preview.records.push_back(std::move(round));
            return order;
        }

        // [V6] One touchpoint takes the survey; of a stage and of the map one that stands for it as a whole.
        void find_touchpoint()
        {
            if (auto const* touchpoint = m_journey.find(TouchpointId { m_choice.at.text })) {
                m_preview.touchpoint = touchpoint->id;
                m_preview.touchpoint_title = touchpoint->title;
                return;
            }
            auto const* stage = m_journey.find(StageId { m_choice.at.text });
            TouchpointId const known { "whole-" + (stage ? stage->id.text : std::string("map")) };
            if (auto const* touchpoint = m_journey.find(known)) {
                m_preview.touchpoint = known;
                m_preview.touchpoint_title = touchpoint->title;
                return;
            }
            add_touchpoint(is_valid_id(known.text) && !m_journey.contains(known) ? known : new_id<Touchpoint>(), stage);
        }

        void add_touchpoint(TouchpointId id, Stage const* of_stage)
        {
            auto const& stage = of_stage ? *of_stage : *stages_in_order(m_journey).back();
            auto const lanes = lanes_in_order(m_journey);
            auto const lane = std::find_if(lanes.begin(), lanes.end(), [](Lane const* one) { return one->kind == LaneKind::Customer; });
            Touchpoint touchpoint;
            touchpoint.id = std::move(id);
            touchpoint.title = of_stage ? filled(words_of_whole().stage, { stage.title }) : std::string(words_of_whole().map);
            touchpoint.stage = stage.id;
            touchpoint.lane = (lane == lanes.end() ? lanes.front() : *lane)->id;
            auto const cell = touchpoints_in_cell(m_journey, touchpoint.stage, touchpoint.lane);
            touchpoint.order = order_key_between(cell.empty() ? OrderKey {} : cell.back()->order, {});
            m_preview.is_new_touchpoint = true;
            m_preview.touchpoint = touchpoint.id;
            m_preview.touchpoint_title = touchpoint.title;
            m_preview.records.push_back(std::move(touchpoint));
        }

        // In the map's own language: these titles are part of it.
        struct WholeWords {
            std::string_view stage;
            std::string_view map;
        };
        WholeWords words_of_whole() const
        {
            auto const& language = m_journey.map().language;
            if (language.starts_with("zh"))
                return { "{0}（整体）", "整个旅程" };
            if (language.starts_with("sv"))
                return { "{0} som helhet", "Resan som helhet" };
            return { "{0} as a whole", "The journey as a whole" };
        }

        // Those of the same touchpoint and round, by persona and rater.
        static std::string key_of(PersonaId const& persona, std::string const& by) { return persona.text + '\n' + by; }

        void find_earlier_scores()
        {
            for (auto const& [id, score] : m_journey.all<Score>()) {
                if (score.touchpoint == m_preview.touchpoint && round_of(m_journey, score) == m_round && !m_preview.is_new_round)
                    m_earlier.emplace(key_of(score.persona, score.by), &score);
            }
        }

        ItemSet item_set() const
        {
            if (m_sheet.item_set == ItemSet::Later21)
                return ItemSet::Later21;
            std::vector<int> negative;
            for (auto const& item : items_of(ItemSet::Original22)) {
                if (item.is_negative)
                    negative.push_back(item.number);
            }
            return m_choice.reversed == negative ? ItemSet::Original22 : ItemSet::Revised22;
        }

        Score score_of(RespondentAnswers const& answers)
        {
            Score score;
            score.touchpoint = m_preview.touchpoint;
            score.round = m_round;
            score.persona = m_choice.persona;
            score.by = answers.by;
            score.evidence = Evidence::Surveyed;
            score.perception = answers.values[std::size_t(AnswerSide::Perception)];
            score.expectation = answers.values[std::size_t(AnswerSide::Expectation)];
            score.adequate = answers.values[std::size_t(AnswerSide::Adequate)];
            score.desired = answers.values[std::size_t(AnswerSide::Desired)];
            put_items(score, answers);
            auto const earlier = m_earlier.find(key_of(score.persona, score.by));
            score.id = earlier == m_earlier.end() ? new_id<Score>() : earlier->second->id;
            if (earlier != m_earlier.end()) {
                score.extras = earlier->second->extras;
                ++m_preview.replaced;
                m_earlier.erase(earlier);
            }
            return score;
        }

        // Items are kept as they were asked; their dimensions stand beside them, for whoever reads no items.
        void put_items(Score& score, RespondentAnswers const& answers)
        {
            auto const is_answered = [](double answer) { return answer != 0; };
            bool const has_perception = std::any_of(answers.perception_items.begin(), answers.perception_items.end(), is_answered);
            bool const has_expectation = std::any_of(answers.expectation_items.begin(), answers.expectation_items.end(), is_answered);
            if (!has_perception && !has_expectation)
                return;
            score.item_set = item_set();
            score.perception_items = as_asked(answers.perception_items, score.item_set);
            if (has_expectation)
                score.expectation_items = as_asked(answers.expectation_items, score.item_set);
            auto const reduction = reduced(score.item_set, score.perception_items, score.expectation_items);
            if (!reduction)
                return;
            for (auto const dimension : all_dimensions) {
                if (reduction.value().perception.is_scored(dimension))
                    score.perception[dimension] = reduction.value().perception[dimension];
                if (reduction.value().expectation.is_scored(dimension))
                    score.expectation[dimension] = reduction.value().expectation[dimension];
            }
        }

        static std::vector<double> as_asked(std::vector<double> answers, ItemSet set)
        {
            for (auto const& item : items_of(set)) {
                auto& answer = answers[std::size_t(item.number) - 1];
                if (item.is_negative && answer != 0)
                    answer = reversed(answer);
            }
            return answers;
        }

        // --- what it would mean

        void measure_scores()
        {
            auto const weights = weights_of_map(m_journey);
            std::vector<Score const*> scores;
            for (auto const& score : m_scores)
                scores.push_back(&score);
            m_preview.survey = rate_scores(scores, weights);
            auto const shown = m_preview.is_new_round ? current_round(m_journey) : m_round;
            if (auto const* round = m_journey.find(shown))
                m_preview.before_round_title = round->title;
            auto const sheet = rate(m_journey, { shown, {} });
            m_preview.before = before(sheet);
            for (auto const& [key, score] : m_earlier) // those that stay
                scores.push_back(score);
            m_preview.after = after(sheet, rate_scores(scores, weights), weights);
        }

        RaterResult before(RaterSheet const& sheet) const
        {
            if (auto const found = sheet.touchpoints.find(TouchpointId { m_choice.at.text }); found != sheet.touchpoints.end())
                return found->second;
            if (auto const found = sheet.stages.find(StageId { m_choice.at.text }); found != sheet.stages.end())
                return found->second;
            return sheet.map;
        }

        RaterResult after(RaterSheet const& sheet, RaterResult const& touchpoint, RaterWeights const& weights) const
        {
            bool const is_touchpoint = m_journey.find(TouchpointId { m_choice.at.text });
            if (is_touchpoint || m_preview.is_new_round)
                return touchpoint;
            StageId const stage { m_choice.at.text };
            bool const is_stage = m_journey.find(stage);
            std::vector<RaterResult const*> results { &touchpoint };
            for (auto const& [id, one] : m_journey.all<Touchpoint>()) {
                auto const found = sheet.touchpoints.find(id);
                if (id != m_preview.touchpoint && (!is_stage || one.stage == stage) && found != sheet.touchpoints.end())
                    results.push_back(&found->second);
            }
            return mean_of(results, weights);
        }

        Journey const& m_journey;
        SurveySheet const& m_sheet;
        SurveyChoice const& m_choice;
        IdSource m_ids;
        SurveyPreview m_preview;
        RoundId m_round;
        std::map<std::string, Score const*> m_earlier;
        std::vector<Score> m_scores;
    };

}

SurveyPreview preview_survey(Journey const& journey, SurveySheet const& sheet, SurveyChoice const& choice)
{
    return Planner(journey, sheet, choice).plan();
}

}
