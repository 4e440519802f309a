using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Rpa.Discovery.Contracts;

/// <summary>How results are written and read.</summary>
internal sealed partial class ResultJsonContext
{
    /// <summary>How results are written and read. A required member is always there, null included; another one where it has something to
    /// say.</summary>
    public static JsonSerializerOptions Results { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = Readable(),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters =
        {
            new FiniteNumbers(), new ArgumentsConverter(), new CandidateRowConverter(),
            new MaybeConverter<string>(), new MaybeConverter<double?>(), new MaybeConverter<int?>(), new MaybeConverter<bool?>(),
            new MaybeConverter<OrderedDictionary<string, double>>(),
            new MaybeConverter<EstimateJson>(), new MaybeConverter<PossibleJson>(), new MaybeConverter<MessageJson>(),
            new MaybeConverter<IfAnsweredJson>(), new MaybeConverter<BreakEvenJson>(),
            new MaybeConverter<SelectionJson>(), new MaybeConverter<PilotRangeJson>(),
        },
        TypeInfoResolver = new ResultJsonContext().WithAddedModifier(FigureMembers.Add).WithAddedModifier(Contracts.OptionsJson.Add)
            .WithAddedModifier(LeaveOutWhatIsNotSaid),
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Results.GetTypeInfo(typeof(T));

    private static void LeaveOutWhatIsNotSaid(JsonTypeInfo info)
    {
        foreach (var member in info.Properties.Where(p => !p.IsRequired))
            member.ShouldSerialize = static (_, value) => value is not (null or IMaybe { IsThere: false });
    }

    // Japanese stays readable; markup does not, nor what turns the direction of the text after it on a screen.
    private static JavaScriptEncoder Readable()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        letters.ForbidCharacters([.. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);
        return JavaScriptEncoder.Create(letters);
    }
}
