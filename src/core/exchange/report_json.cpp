#include "core/exchange/report.h"

#include "core/exchange/report_systems.h"
#include "core/journey/shape.h"

namespace trustline {

namespace {

    void write_map(ReportWriter& out, Journey const& journey)
    {
        out.begin("map", ReportWriter::Shape::OneLine);
        out.put("id", journey.map().id);
        out.put("title", journey.map().title);
        for (auto const& name : words_of(RecordKind {}).subspan(1))
            out.put(name.key, int(count_of(journey, RecordKind(name.value))));
        out.end();
    }

    void write_question(ReportWriter& out, RaterQuestion const& question)
    {
        out.begin("question", ReportWriter::Shape::OneLine);
        out.put("round", question.round);
        out.put("persona", question.persona);
        out.end();
    }

    struct System {
        std::string_view key;
        void (*write)(ReportWriter&, ReportInput const&);
    };
    constexpr System systems[] {
        { "rater", write_rater },
        { "moments", write_moments },
        { "trust", write_trust },
        { "watermelon", write_watermelon },
        { "metrics", write_metrics },
        { "valueStream", write_value_stream },
        { "voice", write_voice },
        { "rounds", write_rounds },
        { "personas", write_personas },
        { "services", write_services },
        { "blueprint", write_blueprint },
        { "swot", write_swot },
        { "priorities", write_priorities },
        { "tensions", write_tensions },
        { "evidence", write_evidence },
        { "agreement", write_agreement },
    };

}

std::string report_json(Journey const& journey, Measures const& measures)
{
    ReportWriter out;
    ReportInput const in { journey, measures };
    out.begin(ReportWriter::Shape::Lines);
    out.put("type", "trustline/report");
    out.put("version", 1);
    write_map(out, journey);
    write_question(out, measures.question);
    for (auto const& system : systems) {
        out.begin(system.key);
        system.write(out, in);
        out.end();
    }
    out.end();
    return out.take();
}

}
