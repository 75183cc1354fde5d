// What a learner of today meets in the first two years, chosen by us: everyday life, of which books speak seldom and old word lists not at all.

export const wordsOfToday: ReadonlySet<string> = new Set(
  (
    'actress adventure airline airplane airport album alphabet amazing ambulance angry ankle anybody anyone app april ' +
    'artist atm august aunt autumn awesome awful babysitter backpack badminton bake baker bakery balcony balloon ' +
    'banana band bandage barbecue baseball basket basketball bathroom bathtub battery beach bean beautiful bedroom ' +
    'bee beef beer belt bike billion birthday biscuit blanket blender blog blond blouse boil bookshop boots bored ' +
    'boring borrow bottle bowl bowling boyfriend bracelet brave breakfast brown burger butcher butter butterfly ' +
    'button bye cabbage cafe calculator calendar camera candle candy cannot cap capital carpet carrot cartoon cashier castle ' +
    'cat ceiling celebrate celebrity cellphone centimeter cereal champion chat chatbot cheap cheerful cheese chef ' +
    'cherry chess chew chocolate christmas cinema classmate classroom clever click clinic closet clothes cloudy coach ' +
    'coat coconut coffee coin comb comedy comfortable comic computer concert cook cookie cool copy corn coronavirus ' +
    'costume couch cough cousin cowboy crab crayon crazy cream crocodile crowded cry cucumber cup cupboard cupcake ' +
    'curly curry curtain customer cute cycling dad dancer dancing december deer delete delicious delivery dentist ' +
    'designer desk dessert diary dictionary diet digital dinner dirty disco dish dive doctor dolphin donkey donut ' +
    'download downstairs downtown drawer dress drone drummer dryer duck dumpling dustbin dvd e-mail earphone earring ' +
    'earthquake easter ebook egg eighteen eighty elephant elevator eleven else email emoji enjoy envelope eraser escalator ' +
    'evening exam excited exciting expensive fantastic farmer fashionable february ferry festival fifteen fifty ' +
    'firefighter fireman fisherman fitness flashlight flat flu foggy football forget fork forty fourteen fox friday ' +
    'fridge friendly frog fruit fry funny furniture game garage garlic giraffe girlfriend glasses gloves glue goal ' +
    'goat goodbye gram grandfather grandma grandmother grandpa grandparents grape grass greet guess guest guitar gym ' +
    'hairdresser hamburger handbag handsome happiness hashtag hat headache headphone healthy heater helicopter hello ' +
    'helmet hey hi hobby hockey holiday homepage homework honey hoodie hospital hour housewife hug hundred hungry ' +
    'hurry icecream ill injection insect interesting internet invitation jacket jam january jar jeans jewelry jogging ' +
    'joke juice july jump june kangaroo ketchup kettle keyboard kick kid kilogram kilometer kimchi kind kiss kitchen ' +
    'kite kitten knee lamp laptop laugh laundry lazy lemon lemonade lettuce library lifeguard link lion lipstick ' +
    'liter login lonely lorry lucky luggage lunch lunchtime magic mailman makeup mall mango map march mask math ' +
    'mathematics meal medicine melon menu meter microwave midnight milk million minute mirror mobile mom monday ' +
    'monkey motorbike motorcycle mouse moustache movie mug mushroom musician mustard necklace neighbor neighborhood ' +
    'nephew nervous newspaper nice nickname niece nineteen ninety noisy noodle november nurse nut october ok okay ' +
    'online orange oven painter pair pajamas pancake panda parcel parking parrot party passenger passport password ' +
    'pasta peach pear pen pencil penguin pepper percent pet pharmacy phone photo photographer photography piano ' +
    'picnic pie pig pillow pilot pineapple pizza plate playground playlist please plumber pocket podcast polite ' +
    'pollution pool popcorn popular postcard poster potato pretty prince princess printer profile pumpkin puppy purse ' +
    'puzzle queen rabbit racket rainbow raincoat rainy reader receipt receptionist recipe refrigerator relax relaxed ' +
    'restaurant ride ring robot roommate rose rude rug ruler runner sad salad salt sandwich saturday sausage scared ' +
    'scarf science-fiction scissors scooter score screen seafood seatbelt selfie september seventeen seventy shampoo ' +
    'shark sheep shelf shirt shoe shopper shopping shorts shower shy sick sightseeing singer sink sister sixteen ' +
    'sixty skate skateboard ski skiing skin skirt sky sleepy slippers slow smartphone smile smoke snack snake sneaker ' +
    'snow snowboard snowman snowy soap soccer sock sofa software son sorry soup souvenir spaghetti spelling spicy ' +
    'spider spinach spoon sport spring square stadium stairs stamp steak stomach strange strawberry student stupid ' +
    'subway sugar suit suitcase summer sunday sunglasses sunny sunrise sunset supermarket surf surprise surprised ' +
    'sushi sweater swim swimming t-shirt tablet taekwondo tasty taxi tea teacher teen teenager teeth television ' +
    'tennis text thanks thief thirsty thirteen thirty thousand thunder thursday ticket tidy tie tiger tired toast ' +
    'today toe toilet tomato tomorrow tongue tonight toothache toothbrush toothpaste tour tourist towel toy traffic ' +
    'trainer trash trousers truck tuesday turtle tv twelve twenty twin ugly umbrella uncle underground unhappy ' +
    'uniform upload upstairs useful username vacation vacuum van vegan vegetable vegetarian vet video village violin ' +
    'visitor vlog volleyball waiter waitress wallet wash watch waterfall watermelon wave web webcam webpage website ' +
    'wedding wednesday weekend whale wi-fi wife wifi windy wine winner wonderful wool worm worried wow wrist yeah ' +
    'yesterday yogurt yummy zebra zoo'
  ).split(' '),
)
