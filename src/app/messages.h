#pragma once

// What the page says in words and asks for in texts, each by its name: maps, settings, what storage did. The list stands in
// messages.cpp and answers.cpp; web/page/ is the other end.

#include "app/app.h"
#include "core/exchange/map_file.h"

#include <span>
#include <string>
#include <string_view>

namespace trustline {

class Messages {
public:
    using Texts = std::span<std::string_view const>;

    explicit Messages(App& app)
        : m_app(app)
    {
    }

    // False when it could not be done; then the answer to "problem" is the sentence that says why.
    bool tell(std::string_view what, Texts texts, double number);
    std::string ask(std::string_view what, Texts texts);

private:
    MapReading reading_of(std::string_view bytes);
    std::string read_on();
    bool open(Texts texts);
    bool offer(Texts texts);
    bool offer_survey(std::string_view bytes, std::string const& file_name); // false when it is none
    bool restore(Texts texts, double number);
    bool refuse(Error const& error);
    bool set_recent(Texts texts);
    bool set_templates(Texts texts);
    void look(std::string_view what);

    App& m_app;
    std::string m_problem;
    std::optional<MapReading> m_reading; // of the map that a message without bytes will open
};

}
