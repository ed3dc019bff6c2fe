#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/base/text.h"
#include "core/exchange/report.h"
#include "core/journey/queries.h"

#include <ostream>

namespace trustline {

namespace {

    // What may be asked for by id or by title.
    struct Named {
        std::string id;
        std::string title;
    };
    struct NamedKind {
        char const* one;  // "round"
        char const* many; // "rounds"
        std::vector<Named> all;
    };

    template<class R>
    NamedKind named(char const* one, char const* many, std::vector<R const*> const& records)
    {
        NamedKind kind { one, many, {} };
        for (auto const* record : records)
            kind.all.push_back({ record->id.text, record->title });
        return kind;
    }

    // "Q1 2026" (r1), "Q3 2026" (r3)
    std::string list_of(NamedKind const& kind)
    {
        std::string list;
        for (auto const& one : kind.all)
            list += (list.empty() ? "\"" : ", \"") + without_controls(one.title) + "\" (" + one.id + ")";
        return list;
    }

    // The id of what is meant. A title counts in small letters, too, and must be that of one record only.
    Result<std::string> id_of(std::string const& asked, NamedKind const& kind)
    {
        std::vector<Named const*> by_title;
        for (auto const& one : kind.all) {
            if (one.id == asked)
                return one.id;
            if (folded(one.title) == folded(asked))
                by_title.push_back(&one);
        }
        if (by_title.size() == 1)
            return by_title.front()->id;
        auto const what = std::string(kind.one) + " \"" + without_controls(asked) + "\"";
        if (by_title.size() > 1)
            return Error { std::to_string(by_title.size()) + " " + kind.many + " are called \"" + without_controls(asked) + "\": give an id; the map has " + list_of(kind), {}, {} };
        if (kind.all.empty())
            return Error { "there is no " + what + ": the map has no " + kind.many, {}, {} };
        return Error { "there is no " + what + "; the map has " + list_of(kind), {}, {} };
    }

    // Fills in the question; what is wrong with it otherwise, for people.
    std::string take_question(RaterQuestion& question, ReportArguments const& asked, Journey const& journey)
    {
        auto const rounds = named("round", "rounds", rounds_in_order(journey));
        auto const personas = named("persona", "personas", personas_in_order(journey));
        struct Choice {
            std::string const& asked;
            NamedKind const& kind;
            RecordId& id;
        };
        for (auto const& choice : { Choice { asked.round, rounds, question.round }, Choice { asked.persona, personas, question.persona }, Choice { asked.compare, rounds, question.compared } }) {
            if (choice.asked.empty())
                continue;
            auto const id = id_of(choice.asked, choice.kind);
            if (!id)
                return id.error().message;
            choice.id.text = id.value();
        }
        return {};
    }

}

int report_file(ReportArguments const& asked, Streams const& streams)
{
    auto const opened = open_file(asked.file, streams);
    if (!opened)
        return exit_unusable;
    auto const& journey = opened->map.journey;
    RaterQuestion question { current_round(journey), {} };
    if (auto const complaint = take_question(question, asked, journey); !complaint.empty()) {
        streams.err << "trustline: " << complaint << '\n';
        return exit_unusable;
    }
    auto const measures = measure(journey, question);
    switch (asked.form) {
    case ReportForm::Text:
        streams.out << report_text(journey, measures);
        break;
    case ReportForm::Json:
        streams.out << report_json(journey, measures);
        break;
    case ReportForm::Csv:
        streams.out << report_csv(journey, measures);
        break;
    }
    return exit_fine;
}

}
