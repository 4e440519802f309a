using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Walks a saved result beside its contract. Somebody may have edited it: the first member that is not as a result says it is
/// named, with what was expected.</summary>
internal static class ShapeCheck
{
    /// <exception cref="DamagedResultException">Something else stands there.</exception>
    public static void Of(JsonElement element, JsonTypeInfo contract, string path) => Value(element, contract, null, path);

    private static void Value(JsonElement element, JsonTypeInfo contract, JsonPropertyInfo? member, string path)
    {
        if (Meant(contract.Type) is var type && type != contract.Type)
        {
            if (element.ValueKind != JsonValueKind.Null)
                Value(element, contract.Options.GetTypeInfo(type), member, path);
            return;
        }

        if (type == typeof(CandidateRowJson))
            contract = contract.Options.GetTypeInfo(CandidateRowConverter.KindOf(element));
        if (type == typeof(IReadOnlyList<object?>))
            Is(element, JsonValueKind.Array, RecomputeWords.AList, path);
        else if (contract.Kind == JsonTypeInfoKind.Object)
            Object(element, contract, path);
        else if (contract.Kind == JsonTypeInfoKind.Enumerable)
            List(element, contract, member, path);
        else if (contract.Kind == JsonTypeInfoKind.Dictionary)
            Map(element, contract, member, path);
        else
            Plain(element, type, member, path);
    }

    private static void Object(JsonElement element, JsonTypeInfo contract, string path)
    {
        Is(element, JsonValueKind.Object, RecomputeWords.AnObject, path);
        Once(element, path);
        foreach (var member in contract.Properties.Where(p => p.Get is not null))
        {
            var at = $"{path}.{member.Name}";
            if (!element.TryGetProperty(member.Name, out var value))
            {
                if (member.IsRequired)
                    throw DamagedResultException.Missing(at);
                continue;
            }

            if (value.ValueKind != JsonValueKind.Null)
                Value(value, contract.Options.GetTypeInfo(member.PropertyType), member, at);
            else if (!member.IsGetNullable && Meant(member.PropertyType) == member.PropertyType)
                throw Wrong(value, Expected(contract.Options.GetTypeInfo(member.PropertyType), member), at);
        }
    }

    private static void List(JsonElement element, JsonTypeInfo contract, JsonPropertyInfo? member, string path)
    {
        Is(element, JsonValueKind.Array, RecomputeWords.AList, path);
        var of = contract.Options.GetTypeInfo(contract.ElementType!);
        foreach (var (place, item) in element.EnumerateArray().Index())
            Item(item, of, member, $"{path}[{place}]");
    }

    private static void Map(JsonElement element, JsonTypeInfo contract, JsonPropertyInfo? member, string path)
    {
        Is(element, JsonValueKind.Object, RecomputeWords.AnObject, path);
        Once(element, path);
        var of = contract.Options.GetTypeInfo(contract.ElementType!);
        foreach (var item in element.EnumerateObject())
            Item(item.Value, of, member, $"{path}.{item.Name}");
    }

    private static void Item(JsonElement item, JsonTypeInfo contract, JsonPropertyInfo? member, string path)
    {
        if (item.ValueKind != JsonValueKind.Null)
            Value(item, contract, member, path);
        else if (Limit<ItemsMayBeNullAttribute>(member) is null)
            throw Wrong(item, Expected(contract, member), path);
    }

    private static void Plain(JsonElement element, Type type, JsonPropertyInfo? member, string path)
    {
        var (least, most) = Limits(type, member);
        var fits = element.ValueKind switch
        {
            JsonValueKind.String when type == typeof(DateOnly) => DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out _),
            JsonValueKind.String when type == typeof(DateTimeOffset) => element.TryGetDateTimeOffset(out _),
            JsonValueKind.String => type == typeof(string),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            JsonValueKind.Number when type == typeof(ulong) => element.TryGetUInt64(out _),
            JsonValueKind.Number when type == typeof(int) || type == typeof(long) =>
                element.TryGetInt64(out var whole) && whole >= least && whole <= most,
            JsonValueKind.Number when type == typeof(double) =>
                element.TryGetDouble(out var number) && double.IsFinite(number) && number >= least && number <= most,
            JsonValueKind.Number when type == typeof(decimal) => element.TryGetDecimal(out var money) && (double)money >= least,
            _ => false,
        };
        if (!fits)
            throw Wrong(element, Expected(type, member), path);
    }

    private static (double Least, double Most) Limits(Type type, JsonPropertyInfo? member) =>
        (Limit<WithinAttribute>(member)?.Least ?? Limit<AtLeastAttribute>(member)?.Least
            ?? (type == typeof(int) ? int.MinValue : type == typeof(long) ? long.MinValue : double.MinValue),
            Limit<WithinAttribute>(member)?.Most ?? (type == typeof(int) ? int.MaxValue : type == typeof(long)
                ? long.MaxValue : double.MaxValue));

    private static Message Expected(JsonTypeInfo contract, JsonPropertyInfo? member) => contract.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => RecomputeWords.AnObject,
        JsonTypeInfoKind.Enumerable => RecomputeWords.AList,
        _ => Expected(Meant(contract.Type), member),
    };

    private static Message Expected(Type type, JsonPropertyInfo? member)
    {
        var (least, most) = Limits(type, member);
        return type == typeof(string) || type == typeof(DateTimeOffset) ? RecomputeWords.AText
            : type == typeof(DateOnly) ? RecomputeWords.ADate
            : type == typeof(bool) ? RecomputeWords.TrueOrFalse
            : type == typeof(ulong) ? RecomputeWords.AWholeNumber.With(0, ulong.MaxValue)
            : type == typeof(int) || type == typeof(long) ? RecomputeWords.AWholeNumber.With(Whole(least), Whole(most))
            : type == typeof(decimal) && least == 0 ? RecomputeWords.AnAmount
            : type == typeof(double) || type == typeof(decimal) ? RecomputeWords.ANumber.With(least, most)
            : type == typeof(IReadOnlyList<object?>) ? RecomputeWords.AList : RecomputeWords.AnObject;
    }

    private static long Whole(double limit) => limit >= long.MaxValue ? long.MaxValue : (long)limit;

    // What a member is of when it is there and not null.
    public static Type Meant(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Maybe<>)
        ? Meant(type.GetGenericArguments()[0]) : Nullable.GetUnderlyingType(type) ?? type;

    private static T? Limit<T>(JsonPropertyInfo? member)
        where T : Attribute => member?.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true) is [T limit, ..] ? limit : null;

    private static void Once(JsonElement element, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name))
                throw new DamagedResultException($"{path}.{member.Name}", RecomputeWords.MemberTwice.With($"{path}.{member.Name}"));
        }
    }

    private static void Is(JsonElement element, JsonValueKind kind, Message expected, string path)
    {
        if (element.ValueKind != kind)
            throw Wrong(element, expected, path);
    }

    private static DamagedResultException Wrong(JsonElement element, Message expected, string path) =>
        DamagedResultException.Wrong(path, element.GetRawText(), expected);
}
