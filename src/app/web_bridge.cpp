// What the page calls in the program: web/page/program.js and its neighbours. One app a program; the page starts a new
// program when one has failed.

#include "app/font_loader.h"
#include "app/messages.h"
#include "app/web_host.h"
#include "app/web_screen.h"
#include "core/editor/translations.h"

#include <emscripten/emscripten.h>

#include <cstdlib>
#include <memory>

namespace trustline {

namespace {

struct Program {
    WebHost host;
    WebScreen screen;
    App app;
    Messages messages { app };
    std::string answer;
    WebText answer_place;

    Program(std::uint64_t seed, bool is_mac)
        : app({ screen, host, make_web_fonts, seed, is_mac })
    {
    }
};

std::unique_ptr<Program> program;

Modifiers modifiers_of(int bits)
{
    return { bool(bits & 1), bool(bits & 2), bool(bits & 4) };
}

std::vector<std::string_view> texts_at(WebText const* texts, int count)
{
    return { texts, texts + count };
}

}

extern "C" {

EMSCRIPTEN_KEEPALIVE void* tl_take_memory(std::size_t size)
{
    return std::malloc(size);
}

EMSCRIPTEN_KEEPALIVE void tl_give_memory(void* memory)
{
    std::free(memory);
}

// False when WebGL2 cannot be had: everything works but the picture.
EMSCRIPTEN_KEEPALIVE bool tl_start(std::uint32_t seed_low, std::uint32_t seed_high, bool is_mac)
{
    program = std::make_unique<Program>(std::uint64_t(seed_high) << 32 | seed_low, is_mac);
    return program->screen.begin();
}

EMSCRIPTEN_KEEPALIVE double tl_frame(double now_ms)
{
    auto const view = program->app.editor().view();
    set_web_font_style(*ImGui::GetIO().Fonts, view.tokens.is_dark, language_tag(view.session.language));
    return program->app.frame(now_ms);
}

// False where the browser falsifies what is read back from a canvas: there is no text then.
EMSCRIPTEN_KEEPALIVE bool tl_can_write()
{
    return web_fonts_are_readable();
}

EMSCRIPTEN_KEEPALIVE void tl_resize(float width, float height, float density)
{
    program->app.resize({ width, height }, density);
}

EMSCRIPTEN_KEEPALIVE void tl_screen_lost()
{
    program->screen.lose();
}

EMSCRIPTEN_KEEPALIVE bool tl_screen_restored()
{
    program->app.start_afresh();
    return program->screen.begin();
}

EMSCRIPTEN_KEEPALIVE void tl_pointer(int what, float x, float y, int button, int kind, int clicks, int modifiers)
{
    auto& app = program->app;
    Vec2 const at { x, y };
    switch (what) {
    case 0: return app.push(PointerDown { at, PointerButton(button), PointerKind(kind), clicks, modifiers_of(modifiers) });
    case 1: return app.push(PointerMove { at, PointerKind(kind), modifiers_of(modifiers) });
    case 2: return app.push(PointerUp { at, PointerButton(button), modifiers_of(modifiers) });
    case 3: return app.push(PointerCancel {});
    default: return app.push(PointerLeft {});
    }
}

EMSCRIPTEN_KEEPALIVE void tl_wheel(float x, float y, float by_x, float by_y, bool is_notched, int modifiers)
{
    program->app.push(Wheel { { x, y }, { by_x, by_y }, is_notched, modifiers_of(modifiers) });
}

EMSCRIPTEN_KEEPALIVE void tl_pinch(float x, float y, float factor, float pan_x, float pan_y)
{
    program->app.push(Pinch { { x, y }, factor, { pan_x, pan_y } });
}

// texts: KeyboardEvent.key and .code. Whether the browser's own use of the key is to be prevented.
EMSCRIPTEN_KEEPALIVE bool tl_key(WebText const* texts, int, bool is_down, bool is_repeat, int modifiers)
{
    auto& app = program->app;
    std::string key(texts[0]), code(texts[1]);
    if (!is_down) {
        app.push(KeyUp { std::move(key), std::move(code), modifiers_of(modifiers) });
        return true;
    }
    KeyDown down { std::move(key), std::move(code), modifiers_of(modifiers), is_repeat };
    bool const is_used = app.uses(down);
    app.push(std::move(down));
    return is_used;
}

EMSCRIPTEN_KEEPALIVE void tl_mirror_event(WebText const* texts, int, int kind, std::uint32_t id, float value)
{
    program->app.push(ui::MirrorEvent { ui::MirrorEvent::Kind(kind), id, std::string(texts[0]), value });
}

EMSCRIPTEN_KEEPALIVE bool tl_tell(WebText const* texts, int count, double number)
{
    auto const all = texts_at(texts, count);
    return program->messages.tell(all[0], std::span(all).subspan(1), number);
}

// The answer stands where the result points, until the next question.
EMSCRIPTEN_KEEPALIVE WebText const* tl_ask(WebText const* texts, int count)
{
    auto const all = texts_at(texts, count);
    program->answer = program->messages.ask(all[0], std::span(all).subspan(1));
    program->answer_place = std::string_view(program->answer);
    return &program->answer_place;
}

}

}
