#include "core/exchange/report_lines.h"

#include "core/base/text.h"
#include "core/exchange/json_text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/agreement_sheet.h"
#include "core/measure/blueprint.h"
#include "core/measure/incidents.h"
#include "core/measure/kano.h"
#include "core/measure/memory.h"
#include "core/measure/personas.h"
#include "core/measure/rounds.h"
#include "core/measure/swot.h"
#include "core/measure/tensions.h"

#include <algorithm>
#include <cmath>

namespace trustline {

std::string in_one_line(std::string_view text)
{
    auto line = without_controls(trimmed(text));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string titled(std::string_view title, RecordId const& id)
{
    auto const line = in_one_line(title);
    return line.empty() ? id.text : line;
}

std::string right_aligned(std::string const& text, std::size_t width)
{
    auto const length = code_points_in(text);
    return std::string(length < width ? width - length : 0, ' ') + text;
}

std::string counted(std::size_t count, char const* one, char const* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string shown(std::optional<double> value, int decimals) { return value ? plain_number(*value, DecimalSign::Point, decimals) : "-"; }
std::string shown_signed(std::optional<double> value, int decimals) { return value ? signed_number(*value, DecimalSign::Point, decimals) : "-"; }
std::string shown_share(std::optional<double> value) { return value ? plain_number(*value * 100, DecimalSign::Point, 0) + " %" : "-"; }

std::string shown_time(std::optional<double> seconds)
{
    if (!seconds)
        return "-";
    auto const duration = duration_of(*seconds);
    auto text = plain_number(duration.amount, DecimalSign::Point);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text + " " + std::string(duration.unit);
}

namespace {

    // A heading with its lines; nothing without lines.
    std::string section(std::string const& title, std::string const& lines)
    {
        return lines.empty() ? lines : "\n" + title + "\n" + lines;
    }

    std::string of_n(int n) { return " (n = " + std::to_string(n) + ")"; }

    class Systems {
    public:
        Systems(Journey const& journey, Measures const& measures)
            : m_journey(journey)
            , m_measures(measures)
        {
        }

        std::string text() const
        {
            return trust() + flagged() + candidates() + memory() + incidents() + kano() + watermelon() + metrics() + stream() + voice() + evidence()
                + priorities() + rounds() + targets() + personas() + blueprint() + swot() + tensions() + agreement();
        }

    private:
        std::string name(TouchpointId const& id) const
        {
            auto const* touchpoint = m_journey.find(id);
            return titled(touchpoint ? touchpoint->title : std::string(), id);
        }
        std::string name(PersonaId const& id) const
        {
            auto const* persona = m_journey.find(id);
            return titled(persona ? persona->title : std::string(), id);
        }
        std::string names(std::vector<TouchpointId> const& ids) const
        {
            std::string lines;
            for (auto const& id : ids)
                lines += "  " + name(id) + "\n";
            return lines;
        }

        std::string trust() const
        {
            auto const& line = m_measures.trust;
            std::string text = "\nTrust (" + json_number(line.ratio) + " good moments for each bad one: a rule of thumb)\n";
            if (line.unscored == int(line.steps.size()))
                return text + "Nobody has scored a touchpoint that the customer sees\n";
            text += "Balance " + signed_number(line.balance, DecimalSign::Point, 0) + ": " + std::to_string(line.won) + " won, " + std::to_string(line.lost) + " lost, "
                + std::to_string(line.unscored) + " unscored\n";
            if (line.negatives > line.lost)
                text += std::to_string(line.negatives) + " unresolved negatives\n";
            if (line.resolved > 0)
                text += counted(std::size_t(line.resolved), "touchpoint was put right", "touchpoints were put right") + " and left the ledger\n";
            if (line.to_earn_back() > 0)
                text += counted(std::size_t(line.to_earn_back()), "good touchpoint", "good touchpoints") + " would earn it back, or "
                    + counted(std::size_t(line.journeys_to_earn_back().value_or(0)), "journey", "journeys") + " without a bad one\n";
            for (auto const& fix : what_if_fixed(m_journey, line))
                text += right_aligned(signed_number(fix.balance, DecimalSign::Point, 0), 6) + "  if this were fixed: " + name(fix.touchpoint) + "\n";
            for (auto const& of_persona : trust_of_personas(m_journey, m_measures.question.round)) {
                bool const is_known = of_persona.line.unscored < int(of_persona.line.steps.size());
                text += right_aligned(is_known ? signed_number(of_persona.line.balance, DecimalSign::Point, 0) : "-", 6) + "  on the path of " + name(of_persona.persona) + "\n";
            }
            return text;
        }

        std::string flagged() const
        {
            std::string lines;
            for (auto const& id : m_measures.moments.flagged) {
                auto const reason = in_one_line(m_journey.find(id)->moment_of_truth->reason);
                auto const& overall = m_measures.rater.touchpoints.at(id).overall;
                lines += right_aligned(shown_signed(overall.weighted), 6) + "  " + name(id) + (reason.empty() ? "" : " (" + reason + ")") + "\n";
            }
            return section("Moments of truth, with their gap", lines);
        }

        std::string candidates() const
        {
            std::string lines;
            for (auto const& candidate : m_measures.moments.candidates) {
                auto const reason = reason_for(candidate);
                lines += right_aligned(plain_number(candidate.rank, DecimalSign::Point), 6) + "  " + name(candidate.touchpoint) + ": " + filled(reason.message, reason.arguments) + "\n";
            }
            return section("Moments of truth that fall short, by importance and gap", lines);
        }

        std::string memory() const
        {
            auto const memory = memory_of_path(m_journey, m_measures.rater, m_measures.question.persona);
            if (!memory.remembered)
                return {};
            return section("What is remembered (peak and end)",
                right_aligned(plain_number(*memory.remembered, DecimalSign::Point), 6) + "  remembered; the mean is " + plain_number(*memory.mean, DecimalSign::Point) + of_n(memory.n) + "\n"
                    + right_aligned(plain_number(*memory.peak, DecimalSign::Point), 6) + "  peak: " + name(memory.peak_at) + "\n" + right_aligned(plain_number(*memory.end, DecimalSign::Point), 6)
                    + "  end: " + name(memory.end_at) + "\n");
        }

        std::string incidents() const
        {
            auto const sheet = incidents_of(m_journey, m_measures.question);
            std::string lines;
            for (auto const& word : words_of(IncidentClass {})) {
                auto const& counts = sheet.by_class[word.value];
                if (counts.n() > 0)
                    lines += right_aligned(std::to_string(counts.n()), 6) + "  " + std::string(word.label) + ": " + std::to_string(counts.favourable)
                        + " favourable, " + std::to_string(counts.resolved) + " resolved, " + std::to_string(counts.unresolved) + " unresolved\n";
            }
            return section("Incidents", lines);
        }

        std::string kano() const
        {
            std::string lines;
            for (auto const& result : kano_of(m_journey, m_measures.question.round, m_measures.question.persona)) {
                auto const known = result.best_known();
                lines += right_aligned(shown_signed(result.answers.better(), 2), 7) + right_aligned(shown_signed(result.answers.worse(), 2), 7) + "  "
                    + std::string(known ? label_of(*known) : "-") + ": " + name(result.touchpoint) + of_n(result.answers.n()) + "\n";
            }
            return section("Kano (better, worse, class)", lines);
        }

        std::string watermelon() const
        {
            auto const& sheet = m_measures.watermelon;
            std::string lines;
            for (std::size_t cell = 0; cell < watermelon_cell_count; ++cell) {
                if (sheet.counts[cell] > 0)
                    lines += right_aligned(std::to_string(sheet.counts[cell]), 6) + "  " + std::string(label_of(WatermelonCell(cell))) + "\n";
            }
            for (auto const& [id, result] : sheet.touchpoints) {
                if (result.cell == WatermelonCell::Watermelon)
                    lines += "Green outside, red inside: " + name(id) + "\n";
            }
            for (auto const& [id, result] : sheet.services) {
                if (result.cell == WatermelonCell::Watermelon)
                    lines += "Green outside, red inside: " + titled(m_journey.find(id)->title, id) + "\n";
            }
            for (auto const& id : sheet.only_responsiveness)
                lines += "Only responsiveness is measured: " + name(id) + "\n";
            return section("Operations beside experience, touchpoints", lines);
        }

        std::string metrics() const
        {
            std::string lines;
            RoundId const first = first_round(m_journey);
            for (auto const& [id, metric] : m_journey.all<Metric>()) {
                if (!is_of_round(metric, m_measures.question.round, first))
                    continue;
                auto const result = result_of(metric);
                auto const remark = remark_on(result);
                lines += right_aligned(shown(result.actual), 9) + right_aligned(shown(result.target), 9) + "  "
                    + (result.is_met ? (*result.is_met ? "met     " : "missed  ") : "-       ") + titled(metric.title, id)
                    + (result.unit.empty() ? "" : ", " + in_one_line(result.unit))
                    + (remark.message.empty() ? "" : " (" + filled(remark.message, remark.arguments) + ")") + "\n";
            }
            return section("Metrics\n   actual   target", lines);
        }

        std::string stream() const
        {
            auto const& stream = m_measures.value_stream;
            if (stream.n + stream.left_out == 0)
                return {};
            auto text = section("Value stream",
                "Process time " + shown_time(stream.process_time) + ", lead time " + shown_time(stream.lead_time) + ", waiting " + shown_time(stream.waiting)
                    + of_n(stream.n) + "\nActivity ratio " + (stream.activity_ratio ? plain_number(*stream.activity_ratio * 100, DecimalSign::Point) + " %" : "-")
                    + ", complete and accurate, rolled " + (stream.rolled_complete_and_accurate ? plain_number(*stream.rolled_complete_and_accurate * 100, DecimalSign::Point) + " %" : "-")
                    + "\n");
            if (!stream.bottleneck.is_empty())
                text += "Bottleneck: " + name(stream.bottleneck) + "\n";
            if (auto const* earlier = m_journey.find(m_measures.earlier_round); earlier && stream.given_to_customer)
                text += std::string(*stream.given_to_customer < 0 ? "Taken from" : "Given to") + " the customer since " + titled(earlier->title, earlier->id) + ": "
                    + shown_time(std::abs(*stream.given_to_customer)) + ", from " + shown_time(stream.lead_time_before) + " to "
                    + shown_time(stream.lead_time_after) + "\n";
            if (stream.left_out > 0)
                text += counted(std::size_t(stream.left_out), "timing cannot be and was left out", "timings cannot be and were left out") + "\n";
            return text;
        }

        std::string voice() const
        {
            auto const& voice = m_measures.voice;
            std::string lines;
            if (voice.map.n() > 0)
                lines += std::to_string(voice.map[Sentiment::Positive]) + " positive, " + std::to_string(voice.map[Sentiment::Mixed]) + " mixed, "
                    + std::to_string(voice.map[Sentiment::Negative]) + " negative comments\n";
            for (auto const& id : voice.good_news) {
                auto const& comment = *m_journey.find(id);
                lines += "Good news, " + name(comment.touchpoint) + ": " + in_one_line(comment.text) + "\n";
            }
            if (!voice.unheard.empty() && !m_journey.all<Comment>().empty())
                lines += "Nobody has heard from:\n" + names(voice.unheard);
            return section("Voice of the customer", lines);
        }

        std::string evidence() const
        {
            auto const& sheet = m_measures.evidence;
            if (sheet.n() == 0)
                return {};
            std::string lines = shown_share(sheet.share_of_theory) + " of the scored touchpoints are only theory"
                + (sheet.is_assumption_map ? "; this is an assumption map\n" : "\n");
            for (auto const& word : words_of(Evidence {}))
                lines += right_aligned(std::to_string(sheet.scores_by_grade[word.value]), 6) + "  " + std::string(word.label) + "\n";
            return section("Evidence, scores", lines);
        }

        std::string priorities() const
        {
            auto const& sheet = m_measures.priorities;
            std::string lines;
            for (auto const& result : sheet.ranked) {
                auto const& priority = *m_journey.find(result.priority);
                auto const with = in_one_line(priority.stakeholder);
                lines += right_aligned(result.rank > 0 ? std::to_string(result.rank) : "-", 4) + right_aligned(shown(result.worth_per_effort), 8) + "  "
                    + titled(priority.title, result.priority) + " (" + name(result.touchpoint) + ")" + (with.empty() ? ", not agreed with anybody" : ", agreed with " + with) + "\n";
            }
            if (sheet.effort_on_low_value)
                lines += shown_share(sheet.effort_on_low_value) + " of the effort goes into low value\n";
            return section("Priorities, by value x gap x importance / effort", lines);
        }

        std::string rounds() const
        {
            auto const* earlier = m_journey.find(m_measures.earlier_round);
            auto const* later = m_journey.find(m_measures.question.round);
            if (!earlier || !later)
                return {};
            std::string lines;
            auto const comparison = compare_rounds(m_journey, earlier->id, m_measures);
            for (auto const& number : comparison.numbers) {
                if (!number.before && !number.after)
                    continue;
                auto const form = [&](std::optional<double> value) {
                    if (number.unit == "s")
                        return shown_time(value);
                    return number.unit == "share" ? shown_share(value) : shown(value, number.unit == "points" ? 1 : 0);
                };
                lines += right_aligned(form(number.before), 10) + right_aligned(form(number.after), 10) + "  "
                    + (number.is_better() ? "better  " : number.is_worse() ? "worse   " : "        ") + std::string(number.label) + "\n";
            }
            return section(titled(earlier->title, earlier->id) + " and " + titled(later->title, later->id) + "\n    before     after", lines);
        }

        std::string targets() const
        {
            std::string lines;
            for (auto const& target : targets_of(m_journey, m_measures.question)) {
                for (auto const& number : target.numbers) {
                    auto const met = number.is_met();
                    lines += right_aligned(shown(number.aimed), 6) + right_aligned(shown_signed(number.expected()), 10) + right_aligned(shown_signed(number.achieved()), 10)
                        + "  " + (met ? (*met ? "met     " : "missed  ") : "-       ") + std::string(label_of(number.dimension)) + ", "
                        + (target.touchpoint.is_empty() ? "the map" : name(target.touchpoint)) + "\n";
                }
            }
            return section("Targets of the round\n target  expected  achieved", lines);
        }

        std::string personas() const
        {
            std::string lines;
            for (auto const& matter : what_matters(m_journey, m_measures.rater).personas) {
                lines += "  " + name(matter.persona) + ": " + std::string(label_of(matter.matters_most)) + " matters most";
                if (matter.hurts_most)
                    lines += ", " + std::string(label_of(*matter.hurts_most)) + " hurts most";
                lines += of_n(matter.n) + (matter.differs_by_result ? "; sees it unlike all others" : "") + (matter.differs_by_weights ? "; wants other things than all others" : "") + "\n";
            }
            return section("What matters most to each", lines);
        }

        std::string blueprint() const
        {
            auto const blueprint = blueprint_of(m_journey, m_measures.question.persona);
            if (blueprint.transitions == 0)
                return {};
            auto lines = counted(blueprint.handovers.size(), "hand-over", "hand-overs") + " between channels in " + counted(std::size_t(blueprint.transitions), "step", "steps") + "\n";
            for (std::size_t line = 0; line < blueprint.crossings.size(); ++line) {
                if (!blueprint.crossings[line].empty())
                    lines += counted(blueprint.crossings[line].size(), "link crosses the ", "links cross the ") + folded(label_of(BlueprintLine(line))) + "\n";
            }
            return section("Blueprint", lines);
        }

        std::string swot() const
        {
            auto const sheet = swot_of(m_journey);
            std::string lines;
            for (auto const& word : words_of(SwotKind {})) {
                for (auto const& id : sheet.tags[word.value]) {
                    auto const& tag = *m_journey.find(id);
                    lines += "  " + std::string(word.label) + ", " + name(tag.touchpoint) + ": " + in_one_line(tag.text) + "\n";
                }
            }
            return section("SWOT", lines);
        }

        std::string tensions() const
        {
            std::string lines;
            for (auto const& result : tensions_of(m_journey, m_measures.question)) {
                auto const ends = ends_of(*m_journey.find(result.tension));
                auto const at = [](std::optional<int> value) { return shown_signed(value ? std::optional(double(*value)) : std::nullopt, 0); };
                lines += right_aligned(at(result.position), 6) + right_aligned(at(result.wanted), 8) + "  " + in_one_line(ends.left) + " (-3) to " + in_one_line(ends.right) + " (+3)\n";
            }
            return section("Tensions\n    is  wanted", lines);
        }

        std::string agreement() const
        {
            auto const sheet = agreement_of(m_journey, m_measures.question);
            return section("Raters differ: talk about", names(sheet.for_discussion));
        }

        Journey const& m_journey;
        Measures const& m_measures;
    };

}

std::string text_of_systems(Journey const& journey, Measures const& measures)
{
    return Systems(journey, measures).text();
}

}
