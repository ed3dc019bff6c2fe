#version 300 es
// Triangles of one colour without a picture: most of what panels paint, and a texture would double its price.
precision mediump float;

in vec4 premultiplied;

out vec4 pixel;

void main()
{
    pixel = premultiplied;
}
