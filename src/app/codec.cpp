#include "app/codec.h"

#include "app/copying.h"
#include "app/opening.h"
#include "core/exchange/clipboard.h"
#include "core/exchange/journal_entry.h"
#include "core/exchange/map_file.h"
#include "core/exchange/report.h"
#include "core/exchange/survey.h"
#include "core/scene/svg.h"

namespace trustline {

namespace {

std::string svg_of(EditorView const& view)
{
    auto const say = [&view](std::string_view english) { return view.say(english); };
    return write_svg({ view.journey, view.measures, view.layout, view.scene, { view.session.lens, view.session.theme() },
                         write_map(view.journey), say },
        estimated_width);
}

}

MapCodec map_codec()
{
    return { write_map, write_journal_entry, svg_of, report_json, map_in, survey_in, preview_survey, copy_of_cards, read_clipboard };
}

}
