using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>A type as it is written in C# at one place of a signature, with <c>?</c> and tuple names, decoded from the compiler's
/// attributes.</summary>
/// <remarks>The bytes of <c>NullableAttribute</c> follow the types in pre-order: none for a plain value type, the argument's alone for
/// <c>Nullable&lt;T&gt;</c>, 0 for a constructed value type before its arguments; a single byte stands for all of them.</remarks>
internal sealed class SignatureType
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private readonly byte[] _nullability;
    private readonly string?[] _tupleNames;
    private int _nextByte;
    private int _nextName;

    private SignatureType(byte[] nullability, string?[] tupleNames)
    {
        _nullability = nullability;
        _tupleNames = tupleNames;
    }

    public static string Of(ParameterInfo parameter) => At(parameter.ParameterType, parameter.GetCustomAttributesData(), parameter.Member);

    public static string Of(PropertyInfo property) => At(property.PropertyType, property.GetCustomAttributesData(), property);

    public static string Of(FieldInfo field) => At(field.FieldType, field.GetCustomAttributesData(), field);

    public static string Of(EventInfo happening) => At(happening.EventHandlerType!, happening.GetCustomAttributesData(), happening);

    /// <summary>The type without nullability, for base types and constraints.</summary>
    public static string Plain(Type type) => new SignatureType([], []).Written(type);

    /// <summary>The name with its outer types and the given type arguments: <c>Outer.Inner&lt;T&gt;</c>.</summary>
    public static string NameOf(Type type, IReadOnlyList<string> arguments)
    {
        var outer = type.DeclaringType;
        var inherited = outer?.GetGenericArguments().Length ?? 0;
        var own = arguments.Skip(inherited).ToList();
        var name = type.Name.Split('`')[0] + (own.Count > 0 ? $"<{string.Join(", ", own)}>" : "");
        return outer is null ? name : NameOf(outer, [.. arguments.Take(inherited)]) + "." + name;
    }

    private static string At(Type type, IList<CustomAttributeData> attributes, MemberInfo member)
    {
        var names = attributes.FirstOrDefault(a => a.AttributeType == typeof(TupleElementNamesAttribute))?.ConstructorArguments[0].Value
            as IReadOnlyCollection<CustomAttributeTypedArgument> ?? [];
        return new SignatureType(Bytes(attributes) ?? [Context(member)], [.. names.Select(n => (string?)n.Value)]).Written(type);
    }

    private static byte[]? Bytes(IList<CustomAttributeData> attributes)
    {
        var argument = attributes.FirstOrDefault(a =>
            a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableAttribute")?.ConstructorArguments[0];
        return argument?.Value switch
        {
            byte all => [all],
            IReadOnlyCollection<CustomAttributeTypedArgument> each => [.. each.Select(e => (byte)e.Value!)],
            _ => null,
        };
    }

    private static byte Context(MemberInfo? member)
    {
        // The accessor or method first, then its type and the types around it.
        for (var at = member is PropertyInfo property
            ? property.GetMethod ?? property.SetMethod : member; at is not null; at = at.DeclaringType)
        {
            var context = at.GetCustomAttributesData()
                .FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableContextAttribute");
            if (context is not null)
                return (byte)context.ConstructorArguments[0].Value!;
        }

        return 0;
    }

    private string Written(Type type)
    {
        if (type.IsByRef)
            return Written(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Written(underlying) + "?";
        if (type.IsValueType && !type.IsGenericType)
            return Keywords.GetValueOrDefault(type) ?? NameOf(type, []);
        var mark = Next() == 2 && !type.IsValueType ? "?" : "";
        if (type.IsGenericParameter)
            return type.Name + mark;
        if (type.IsArray)
            return Written(type.GetElementType()!) + mark + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            var elements = type.GetGenericArguments();
            var names = elements.Select(_ => _nextName < _tupleNames.Length ? _tupleNames[_nextName++] : null).ToArray();
            return "(" + string.Join(", ", elements.Select((e, i) => Written(e) + (names[i] is { } name ? " " + name : ""))) + ")";
        }

        return (Keywords.GetValueOrDefault(type) ?? NameOf(type, [.. type.GetGenericArguments().Select(Written)])) + mark;
    }

    private byte Next() => _nullability.Length switch
    {
        0 => 0,
        1 => _nullability[0],
        _ => _nextByte < _nullability.Length ? _nullability[_nextByte++] : (byte)0,
    };
}
