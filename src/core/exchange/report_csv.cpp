#include "core/exchange/report.h"

#include "core/base/spreadsheet_cell.h"
#include "core/exchange/json_text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/agreement_sheet.h"

#include <cmath>
#include <unordered_map>

namespace trustline {

namespace {

    constexpr std::string_view columns[] { "id", "order", "phase", "touchpoint", "channel", "actor", "service", "persona", "mot", "importance", "R_p", "R_e",
        "A_p", "A_e", "T_p", "T_e", "E_p", "E_e", "Rs_p", "Rs_e", "n", "ad", "pt_min", "lt_min", "ca_pct", "notes" };

    class Row {
    public:
        explicit Row(std::string& out)
            : m_out(out)
        {
        }
        void text(std::string_view text)
        {
            begin();
            append_csv_cell(m_out, text);
        }
        void number(std::optional<double> value)
        {
            begin();
            if (value)
                append_json_number(m_out, std::round(*value * 1e6) / 1e6);
        }
        void end() { m_out += "\r\n"; }

    private:
        void begin()
        {
            if (!m_is_first)
                m_out += ',';
            m_is_first = false;
        }
        std::string& m_out;
        bool m_is_first = true;
    };

    std::optional<double> in_minutes(std::optional<double> seconds)
    {
        return seconds ? std::optional(*seconds / 60) : std::nullopt;
    }

    // The widest disagreement of its dimensions, AD_M.
    std::optional<double> widest(TouchpointAgreement const* agreement)
    {
        std::optional<double> result;
        for (auto const dimension : all_dimensions) {
            auto const& spread = agreement ? (*agreement)[dimension] : Spread {};
            if (spread.words >= AgreementWords::Indices && spread.ad_mean > result)
                result = spread.ad_mean;
        }
        return result;
    }

    template<class R>
    std::string_view title_of(Journey const& journey, Id<R> const& id)
    {
        auto const* record = journey.find(id);
        return record ? std::string_view(record->title) : std::string_view {};
    }

    std::string_view channel_of(Touchpoint const& touchpoint)
    {
        if (!touchpoint.channel_name.empty())
            return touchpoint.channel_name;
        return touchpoint.channel == Channel::None ? std::string_view {} : label_of(touchpoint.channel);
    }

    void write_row(std::string& out, Journey const& journey, Measures const& measures, Touchpoint const& touchpoint, int place, StreamStep const* step,
        TouchpointAgreement const* agreement)
    {
        auto const& result = measures.rater.touchpoints.at(touchpoint.id);
        Row row(out);
        row.text(touchpoint.id.text);
        row.number(place);
        row.text(title_of(journey, touchpoint.stage));
        row.text(touchpoint.title);
        row.text(channel_of(touchpoint));
        row.text(title_of(journey, touchpoint.lane));
        row.text(title_of(journey, touchpoint.service));
        row.text(title_of(journey, measures.question.persona));
        row.text(touchpoint.moment_of_truth ? key_of(touchpoint.moment_of_truth->kind) : std::string_view {});
        row.number(touchpoint.importance ? std::optional(double(*touchpoint.importance)) : std::nullopt);
        for (auto const dimension : all_dimensions) {
            row.number(result[dimension].perception);
            row.number(result[dimension].expectation);
        }
        row.number(result.overall.n);
        row.number(widest(agreement));
        row.number(step ? in_minutes(step->process_time) : std::nullopt);
        row.number(step ? in_minutes(step->lead_time) : std::nullopt);
        row.number(step && step->complete_and_accurate ? std::optional(*step->complete_and_accurate * 100) : std::nullopt);
        row.text(touchpoint.description);
        row.end();
    }

    template<class Entry>
    std::unordered_map<std::string_view, Entry const*> by_touchpoint(std::vector<Entry> const& entries)
    {
        std::unordered_map<std::string_view, Entry const*> result;
        for (auto const& entry : entries)
            result.emplace(entry.touchpoint.text, &entry);
        return result;
    }

    template<class Entry>
    Entry const* found_in(std::unordered_map<std::string_view, Entry const*> const& entries, TouchpointId const& id)
    {
        auto const found = entries.find(id.text);
        return found == entries.end() ? nullptr : found->second;
    }

}

std::string report_csv(Journey const& journey, Measures const& measures)
{
    std::string out;
    Row head(out);
    for (auto const column : columns)
        head.text(column);
    head.end();
    auto const steps = by_touchpoint(measures.value_stream.steps);
    auto const sheet = agreement_of(journey, measures.question);
    auto const agreements = by_touchpoint(sheet.touchpoints);
    int place = 0;
    for (auto const* touchpoint : touchpoints_in_order(journey))
        write_row(out, journey, measures, *touchpoint, ++place, found_in(steps, touchpoint->id), found_in(agreements, touchpoint->id));
    return out;
}

}
