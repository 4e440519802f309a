using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rpa.Discovery.Contracts;

/// <summary>A number as results say it: none that is not finite, and no −0.</summary>
internal sealed class FiniteNumbers : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble() is var number && double.IsFinite(number) ? number : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value == 0 ? 0 : value); // no −0
        else
            writer.WriteNullValue();
    }
}
