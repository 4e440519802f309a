using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Rpa.Discovery.Contracts;

/// <summary>Every document of a result, known at build time: nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StudyDocument))]
[JsonSerializable(typeof(RankDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(PortfolioDocument))]
[JsonSerializable(typeof(SimulateDocument))]
[JsonSerializable(typeof(HotSpotsDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(RecomputeDocument))]
[JsonSerializable(typeof(PlayDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(VoicesDocument))]
[JsonSerializable(typeof(CausesDocument))]
[JsonSerializable(typeof(RequirementsDocument))]
[JsonSerializable(typeof(OutlookDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(SweepDocument))]
[JsonSerializable(typeof(CellFile<CellRunJson>))]
[JsonSerializable(typeof(CellFile<RankedRunJson>))]
[JsonSerializable(typeof(CalibrateDocument))]
[JsonSerializable(typeof(FilesDocument))]
[JsonSerializable(typeof(RefusedDocument))]
[JsonSerializable(typeof(BareDocument))]
[JsonSerializable(typeof(PartDocument))]
[JsonSerializable(typeof(PartRequestJson))]
[JsonSerializable(typeof(CellsRequestJson))]
[JsonSerializable(typeof(RankedJson))]
[JsonSerializable(typeof(GatedJson))]
[JsonSerializable(typeof(Maybe<EstimateJson>))]
[JsonSerializable(typeof(Maybe<OrderedDictionary<string, double>>))]
[JsonSerializable(typeof(OrderedDictionary<string, double>))]
[JsonSerializable(typeof(Maybe<SelectionJson>))]
[JsonSerializable(typeof(SelectionJson))]
[JsonSerializable(typeof(Maybe<string>))]
[JsonSerializable(typeof(SpanJson))]
[JsonSerializable(typeof(ReplicationsJson))]
[JsonSerializable(typeof(LimitsJson))]
[JsonSerializable(typeof(SweepJson))]
[JsonSerializable(typeof(GoalOptionsJson))]
[JsonSerializable(typeof(PilotOptionsJson))]
[JsonSerializable(typeof(OutlookOptionsJson))]
[JsonSerializable(typeof(ConventionsJson))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(long?))]
internal sealed partial class ResultJsonContext : JsonSerializerContext
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
