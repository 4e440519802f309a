using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Rpa.Discovery.Contracts;

/// <summary>A member that may be missing, may be null, and may say something: what older results lack, and what only some objects of a kind
/// have.</summary>
/// <param name="Value">What it says.</param>
internal readonly record struct Maybe<T>(T? Value) : IMaybe
{
    /// <summary>Whether it is there; the default is missing.</summary>
    public bool IsThere { get; } = true;

    public static implicit operator Maybe<T>(T? value) => new(value);
}

/// <summary>The same of whatever kind.</summary>
internal interface IMaybe
{
    bool IsThere { get; }
}

/// <summary>Reads and writes what is there as its value.</summary>
internal sealed class MaybeConverter<T> : JsonConverter<Maybe<T>>
{
    public override bool HandleNull => true;

    public override Maybe<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.TokenType == JsonTokenType.Null
            ? default : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))));

    public override void Write(Utf8JsonWriter writer, Maybe<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } said)
            JsonSerializer.Serialize(writer, said, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        else
            writer.WriteNullValue();
    }
}
